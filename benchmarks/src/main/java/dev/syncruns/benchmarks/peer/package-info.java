/**
 * What a user would pick instead of syncruns, written by hand, and syncruns beside it. Nothing that
 * measures.
 */
@NullMarked
package dev.syncruns.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
