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
 * The time after which an active run counts as stuck. See {@link EtaEstimate} for its probable end.
 */
public final class LatestEnd {
  /** The permitted duration with fewer than {@value EtaEstimate#MIN_SAMPLES} other runs. */
  public static final Duration DEFAULT_ALLOWANCE = Duration.ofHours(12);

  /** The minimum permitted duration, however fast other runs were. */
  public static final Duration MIN_ALLOWANCE = Duration.ofMinutes(10);

  private LatestEnd() {}

  /**
   * Returns the permitted duration of a run: twice the 95th percentile of the durations of
   * successes and partial successes.
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
   * Returns when {@code run} should have ended. A run without a start is assumed to have started
   * the 95th percentile of the intervals between starts after the last other start, or, if that is
   * unknown, after the last other run. Empty without a basis.
   *
   * @param run an active run
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
