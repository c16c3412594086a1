package dev.syncruns.domain.statistics;

import java.time.Duration;

/**
 * Quantiles of durations by nearest rank, so each is a duration that occurred. Rounded down to
 * seconds up to 34 minutes, beyond that to a thousandth.
 *
 * @param samples number of durations, at least 1.
 * @param p50 the median.
 * @param p90 the 90th percentile.
 * @param p95 the 95th percentile.
 * @param max the maximum.
 */
public record Quantiles(long samples, Duration p50, Duration p90, Duration p95, Duration max) {}
