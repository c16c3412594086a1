/** Statistics of many runs: outcomes, durations, flaky and slow files, streaks and trends. */
@NullMarked
package dev.syncruns.domain.statistics;

import org.jspecify.annotations.NullMarked;
