/**
 * The model and the decisions of syncruns: pure functions over immutable values, without I/O,
 * clocks, randomness, threads or frameworks.
 */
@NullMarked
package dev.syncruns.domain;

import org.jspecify.annotations.NullMarked;
