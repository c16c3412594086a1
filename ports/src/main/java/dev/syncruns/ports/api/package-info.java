/**
 * What callers use: interfaces in terms of the domain and the JDK. Nothing here knows what the core
 * needs to implement them.
 */
@NullMarked
package dev.syncruns.ports.api;

import org.jspecify.annotations.NullMarked;
