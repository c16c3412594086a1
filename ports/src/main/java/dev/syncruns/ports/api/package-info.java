/** The interfaces that callers use, in terms of the domain and the JDK. */
@NullMarked
package dev.syncruns.ports.api;

import org.jspecify.annotations.NullMarked;
