/**
 * The contracts of the outgoing ports as abstract tests that every adapter extends, and the
 * in-memory reference adapters that pass them. Nothing here names a library that an adapter is made
 * of.
 */
@NullMarked
package dev.syncruns.ports.tck;

import org.jspecify.annotations.NullMarked;
