/** Comparison of two runs: matching jobs and tasks, and the change of each. */
@NullMarked
package dev.syncruns.domain.comparison;

import org.jspecify.annotations.NullMarked;
