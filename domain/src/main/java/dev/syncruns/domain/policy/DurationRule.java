package dev.syncruns.domain.policy;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.statistics.TypicalDuration;
import dev.syncruns.domain.waiting.EtaEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is violated by a run that took longer, or ended longer ago, than a limit. A duration
 * that is unknown for lack of a timestamp violates it. For an active run the time since its start
 * counts; before its start it does not violate the rule.
 *
 * @param what what is measured.
 * @param limit the limit; null for the 95th percentile of successful runs, of which {@value
 *     EtaEstimate#MIN_SAMPLES} are required.
 * @param written the limit as written.
 */
public record DurationRule(What what, @Nullable Duration limit, String written) implements Rule {
  @Override
  public String text() {
    return what.name().toLowerCase(Locale.ROOT) + ">" + written;
  }

  @Override
  public boolean isViolatedBy(Evidence evidence) {
    Optional<Duration> most = limit == null ? usual(evidence.others()) : Optional.of(limit);
    return most.filter(longest -> isLonger(evidence, longest)).isPresent();
  }

  @Override
  public boolean appliesToActiveRuns() {
    return true;
  }

  @Override
  public boolean needsHistory() {
    return limit == null;
  }

  private boolean isLonger(Evidence evidence, Duration longest) {
    return measured(evidence)
        .map(measured -> measured.compareTo(longest) > 0)
        .orElse(!evidence.run().outcome().isActive());
  }

  private Optional<Duration> measured(Evidence evidence) {
    Run run = evidence.run();
    if (what == What.DURATION && !run.outcome().isActive()) {
      return run.duration();
    }
    Optional<Instant> last =
        run.outcome().isActive() ? run.startedAt() : run.endedAt().or(run::startedAt);
    return last.map(end -> Duration.between(end, evidence.now()));
  }

  private static Optional<Duration> usual(List<Run> history) {
    List<Duration> durations =
        history.stream().flatMap(run -> TypicalDuration.sampleOf(run).stream()).toList();
    return durations.size() < EtaEstimate.MIN_SAMPLES
        ? Optional.empty()
        : TypicalDuration.p95(durations);
  }

  /** What is measured. */
  public enum What {
    /** The time from start to end, or until now. */
    DURATION,
    /** The time since the end; since the start if the end is not known. */
    AGE
  }
}
