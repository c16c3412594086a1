package dev.syncruns.domain.fleet;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.RequestQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often the connections of a fleet are polled, and how soon the end of a run is detected.
 *
 * <p>A connection without an active run is polled every {@code maxInterval}. One with a run is
 * polled at its expected end, and then after a quarter of the range of expected ends, or of the
 * time it is overdue; without an estimate after a quarter of the time that the run has taken, or of
 * {@code maxInterval} before it starts. Where the quota does not allow this for all connections,
 * two turns of three go to the connection polled longest ago, so that all are polled.
 *
 * @param maxInterval the longest interval between polls of a connection, at least {@code
 *     minInterval}.
 * @param minInterval the shortest interval between polls of a connection, greater than zero.
 * @param share the part of the quota that is used, above 0 and at most 1; the rest is for other
 *     callers and for requests that arrive closer together than they were sent.
 */
public record PollingPolicy(Duration maxInterval, Duration minInterval, double share) {
  /** Intervals from 15 seconds to 5 minutes, using 90 % of the quota. */
  public static final PollingPolicy DEFAULT =
      new PollingPolicy(Duration.ofMinutes(5), Duration.ofSeconds(15), 0.9);

  private static final int TURNS = 3;
  private static final int PARTS = 4;

  public PollingPolicy {
    if (minInterval.isNegative()
        || minInterval.isZero()
        || maxInterval.compareTo(minInterval) < 0) {
      throw new IllegalArgumentException(
          "the intervals are "
              + minInterval
              + " to "
              + maxInterval
              + "; expected positive values in ascending order");
    }
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + "; expected above 0 and at most 1");
    }
  }

  /** Returns whether turn number {@code turn} is urgent: every third is. */
  public static boolean isForUrgent(long turn) {
    return turn % TURNS == TURNS - 1;
  }

  /** Returns the time between two requests that uses the share of {@code allowance}. */
  public Duration spacing(RequestQuota allowance) {
    return Duration.ofNanos((long) Math.ceil(allowance.floor(1).toNanos() / share));
  }

  /**
   * Returns the longest time from the end of a run to its detection, excluding the duration of one
   * request: {@code maxInterval} and one turn for each connection, while every third turn is
   * urgent. Holds while the service responds and one request is sufficient for a poll, as it is
   * where the service lists the newest runs first.
   *
   * @param connections number of connections
   * @param allowance the available requests
   */
  public Duration maxDetectionDelay(int connections, RequestQuota allowance) {
    long turns = ((long) connections * TURNS + TURNS - 2) / (TURNS - 1);
    return maxInterval.plus(spacing(allowance).multipliedBy(turns));
  }

  /**
   * Returns the time from a successful poll to the next.
   *
   * @param open the active runs
   * @param history runs of the same connection, to estimate durations
   * @param now the time of the poll
   */
  public Duration interval(List<Run> open, List<Run> history, Instant now) {
    return open.stream()
        .map(run -> wish(run, history, now))
        .min(Duration::compareTo)
        .map(this::within)
        .orElse(maxInterval);
  }

  /**
   * Returns the time from a failed poll to the next, after {@code inARow} consecutive problems, at
   * least one.
   */
  public Duration afterProblem(int inARow) {
    long doublings = Math.min(inARow, Integer.SIZE);
    return within(minInterval.multipliedBy(1L << doublings));
  }

  private Duration wish(Run run, List<Run> history, Instant now) {
    Optional<EtaEstimate> expected = EtaEstimate.of(run, history);
    return expected
        .map(range -> wish(range, now))
        .or(() -> run.startedAt().map(start -> Duration.between(start, now).dividedBy(PARTS)))
        .orElse(maxInterval.dividedBy(PARTS));
  }

  private static Duration wish(EtaEstimate range, Instant now) {
    if (now.isBefore(range.earliest())) {
      return Duration.between(now, range.earliest());
    }
    Instant from = range.isOverdue(now) ? range.latest() : range.earliest();
    Instant to = range.isOverdue(now) ? now : range.latest();
    return Duration.between(from, to).dividedBy(PARTS);
  }

  private Duration within(Duration wish) {
    if (wish.compareTo(minInterval) < 0) {
      return minInterval;
    }
    return wish.compareTo(maxInterval) > 0 ? maxInterval : wish;
  }
}
