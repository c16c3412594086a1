package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.statistics.TypicalDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a run under way should have ended at the latest; from then on it is stuck. Unlike {@link
 * Expectation}, which says when it probably ends.
 */
public final class LatestEnd {
  /** How long a run may take when fewer than {@value EtaEstimate#MIN_SAMPLES} others tell. */
  public static final Duration DEFAULT_ALLOWANCE = Duration.ofHours(12);

  /** How long any run may take, however fast the others were. */
  public static final Duration MIN_ALLOWANCE = Duration.ofMinutes(10);

  private LatestEnd() {}

  /**
   * How long a run may take: twice what 95 of 100 runs that succeeded, if only in part, took.
   *
   * @param others other runs of the connection, in any order
   */
  public static Duration allowance(Collection<Run> others) {
    List<Duration> took =
        others.stream()
            .filter(run -> run.outcome() == Outcome.SUCCESS || run.outcome() == Outcome.PARTIAL)
            .flatMap(run -> run.duration().stream())
            .toList();
    return took.size() < EtaEstimate.MIN_SAMPLES
        ? DEFAULT_ALLOWANCE
        : TypicalDuration.p95(took)
            .map(most -> most.multipliedBy(2))
            .filter(twice -> twice.compareTo(MIN_ALLOWANCE) > 0)
            .orElse(MIN_ALLOWANCE);
  }

  /**
   * When {@code run} should have ended. One without a start is taken to have been there since the
   * last other start and the time from one to the next, of which 95 of 100 are no longer; where
   * that is not known, since the last other run. Empty when nothing is known.
   *
   * @param run a run under way
   * @param others other runs of the connection, in any order
   */
  public static Optional<Instant> of(Run run, Collection<Run> others) {
    return run.at().or(() -> begin(others)).map(start -> start.plus(allowance(others)));
  }

  private static Optional<Instant> begin(Collection<Run> others) {
    List<Instant> starts = others.stream().flatMap(run -> run.at().stream()).sorted().toList();
    if (starts.size() > EtaEstimate.MIN_SAMPLES) {
      List<Duration> gaps = new ArrayList<>();
      for (int i = 1; i < starts.size(); i++) {
        gaps.add(Duration.between(starts.get(i - 1), starts.get(i)));
      }
      return TypicalDuration.p95(gaps).map(starts.get(starts.size() - 1)::plus);
    }
    return others.stream()
        .flatMap(run -> run.endedAt().or(run::startedAt).stream())
        .max(Comparator.naturalOrder());
  }
}
