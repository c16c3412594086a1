package dev.syncruns.domain.statistics;

import java.time.Duration;

/**
 * What some durations are like, by nearest rank: each value is one that occurred, and that many
 * percent of all took no longer. To the second up to 34 minutes, beyond that to within a
 * thousandth, rounded down.
 *
 * @param samples how many durations there were, at least 1.
 * @param p50 half took no longer.
 * @param p90 nine of ten took no longer.
 * @param p95 nineteen of twenty took no longer.
 * @param max the longest.
 */
public record Quantiles(long samples, Duration p50, Duration p90, Duration p95, Duration max) {}
