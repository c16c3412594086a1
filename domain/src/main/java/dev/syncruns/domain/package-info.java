/**
 * The model of synchronization runs and every decision about them.
 *
 * <p>Pure functions over immutable values live here; I/O, clocks, randomness, threads and libraries
 * must not.
 */
@NullMarked
package dev.syncruns.domain;

import org.jspecify.annotations.NullMarked;
