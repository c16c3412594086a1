/**
 * What the core needs from the outside and adapters provide: interfaces in terms of the domain and
 * the JDK, and the values that cross them.
 */
@NullMarked
package dev.syncruns.ports.spi;

import org.jspecify.annotations.NullMarked;
