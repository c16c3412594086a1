/**
 * The incoming ports: what callers use. Interfaces in terms of the domain and the JDK; nothing here
 * knows what the core needs to fulfil them.
 */
@NullMarked
package dev.syncruns.ports.in;

import org.jspecify.annotations.NullMarked;
