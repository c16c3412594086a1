/**
 * The interfaces that the core requires and adapters implement, in terms of the domain and the JDK,
 * and the values that they exchange.
 */
@NullMarked
package dev.syncruns.ports.spi;

import org.jspecify.annotations.NullMarked;
