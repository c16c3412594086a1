package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The finished, informative runs with a time. Not thread-safe. */
final class Timeline {
  private final List<RunRef> informative = new ArrayList<>();
  private final List<RunRef> clean = new ArrayList<>();

  /** Adds a run; ignored without a time. */
  void add(RunFindings run) {
    if (run.run().at() == null || !run.isInformative()) {
      return;
    }
    informative.add(run.run());
    if (run.isClean()) {
      clean.add(run.run());
    }
  }

  /** Returns the latest run without any failure; null if there is none. */
  @Nullable RunRef lastGood() {
    return clean.stream().max(RunRef.OLDEST_FIRST).orElse(null);
  }

  /**
   * Returns the timeline of a cause.
   *
   * @param sightings the runs that show it, with times, in any order
   * @param undated whether a run without a time shows it, which may be the latest
   */
  CauseTimeline of(CauseFingerprint.Scope scope, List<RunRef> sightings, boolean undated) {
    if (sightings.isEmpty()) {
      return new CauseTimeline(null, null, null, CauseState.ACTIVE, null, 0, 0);
    }
    RunRef first = Collections.min(sightings, RunRef.OLDEST_FIRST);
    RunRef last = Collections.max(sightings, RunRef.OLDEST_FIRST);
    RunRef next = undated ? null : firstAfter(last, any -> true);
    RunRef proof = undated ? null : firstAfter(last, run -> isProof(run.outcome(), scope));
    CauseState later = proof == null ? CauseState.NOT_SEEN : CauseState.RESOLVED;
    return new CauseTimeline(
        first,
        last,
        lastGoodBefore(first),
        next == null ? CauseState.ACTIVE : later,
        proof == null ? next : proof,
        sightings.size(),
        between(first, last));
  }

  /** Whether a later run with this outcome proves that a cause it does not show is gone. */
  private static boolean isProof(Outcome outcome, CauseFingerprint.Scope scope) {
    return outcome == Outcome.SUCCESS
        || (scope == CauseFingerprint.Scope.RUN && outcome == Outcome.PARTIAL);
  }

  private @Nullable RunRef lastGoodBefore(RunRef run) {
    return clean.stream().filter(good -> good.isBefore(run)).max(RunRef.OLDEST_FIRST).orElse(null);
  }

  private long between(RunRef first, RunRef last) {
    return informative.stream().filter(run -> !run.isBefore(first) && !last.isBefore(run)).count();
  }

  private @Nullable RunRef firstAfter(RunRef run, Predicate<RunRef> wanted) {
    return informative.stream()
        .filter(run::isBefore)
        .filter(wanted)
        .min(RunRef.OLDEST_FIRST)
        .orElse(null);
  }
}
