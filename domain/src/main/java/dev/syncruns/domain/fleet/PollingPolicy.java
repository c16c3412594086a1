package dev.syncruns.domain.fleet;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.RequestQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often the connections of a fleet are looked at, and what that promises.
 *
 * <p>A connection where nothing goes on is looked at every {@code longest}. One with a run is
 * looked at when the run is expected to end, and then as often as fits: a quarter of the range in
 * which ends are expected, or of the time it is overdue; a quarter of the time it has run when
 * nothing is expected, or of {@code longest} when it has yet to start. Where the budget does not
 * allow that for all, two turns of three belong to whoever was not looked at for the longest, so
 * nobody starves.
 *
 * @param maxInterval the longest a connection wants to go without a look, at least {@code
 *     shortest}.
 * @param minInterval the shortest time between two looks at a connection, longer than zero.
 * @param share how much of the allowance is used, above 0 and at most 1; the rest is for others and
 *     for requests that arrive closer together than they were sent.
 */
public record PollingPolicy(Duration maxInterval, Duration minInterval, double share) {
  /** Every 5 minutes at rest, at most every 15 seconds, nine tenths of the allowance. */
  public static final PollingPolicy DEFAULT =
      new PollingPolicy(Duration.ofMinutes(5), Duration.ofSeconds(15), 0.9);

  private static final int TURNS = 3;
  private static final int PARTS = 4;

  /** Refuses what is no rhythm. */
  public PollingPolicy {
    if (minInterval.isNegative()
        || minInterval.isZero()
        || maxInterval.compareTo(minInterval) < 0) {
      throw new IllegalArgumentException(
          "looks every "
              + minInterval
              + " to "
              + maxInterval
              + ": must be positive and in this order");
    }
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + ", must be above 0 and at most 1");
    }
  }

  /** Whether turn number {@code turn} belongs to the urgent: every third does. */
  public static boolean isForUrgent(long turn) {
    return turn % TURNS == TURNS - 1;
  }

  /** The time between two requests that keeps to the share of {@code allowance}. */
  public Duration spacing(RequestQuota allowance) {
    return Duration.ofNanos((long) Math.ceil(allowance.floor(1).toNanos() / share));
  }

  /**
   * How long after its end a run is noticed at the latest, plus what one request takes: the longest
   * time until its connection is due, and then a turn for each connection, while every third turn
   * goes elsewhere. Holds while the service answers, and while one request a look is enough, as it
   * is where the service lists the newest runs first.
   *
   * @param connections how many are followed
   * @param allowance the requests that may be made
   */
  public Duration maxDetectionDelay(int connections, RequestQuota allowance) {
    long turns = ((long) connections * TURNS + TURNS - 2) / (TURNS - 1);
    return maxInterval.plus(spacing(allowance).multipliedBy(turns));
  }

  /**
   * When to look again, after a look that was answered.
   *
   * @param open the runs that go on
   * @param history runs of the same connection, to learn from how long they take
   * @param now the time of the look
   */
  public Duration interval(List<Run> open, List<Run> history, Instant now) {
    return open.stream()
        .map(run -> wish(run, history, now))
        .min(Duration::compareTo)
        .map(this::within)
        .orElse(maxInterval);
  }

  /** When to look again after {@code inARow} problems in a row, at least one. */
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
