/**
 * The contracts of the outgoing ports as abstract tests, and the in-memory reference adapter.
 *
 * <p>Nothing here names a technology.
 */
@NullMarked
package dev.syncruns.ports.tck;

import org.jspecify.annotations.NullMarked;
