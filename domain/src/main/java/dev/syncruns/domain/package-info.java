/**
 * The root of the domain: model and decisions of syncruns as pure functions over immutable values.
 * Nothing here performs I/O, reads a clock, draws a random number, starts a thread or knows a
 * framework.
 */
@NullMarked
package dev.syncruns.domain;

import org.jspecify.annotations.NullMarked;
