/**
 * Measures syncruns beside what a user would pick instead, and writes down the figures. Nothing
 * that others could depend on: this module is not published.
 */
@NullMarked
package dev.syncruns.benchmarks;

import org.jspecify.annotations.NullMarked;
