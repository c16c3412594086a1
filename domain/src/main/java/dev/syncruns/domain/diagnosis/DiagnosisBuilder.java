package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.RunId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Diagnosis} incrementally, from runs in any order. Of a run it keeps the id, time
 * and outcome, and counts of tasks for each cause. Not thread-safe.
 */
public final class DiagnosisBuilder {
  private final Set<RunId> seen = new HashSet<>();
  private final Timeline timeline = new Timeline();
  private final Map<CauseFingerprint, CauseHistory> causes = new LinkedHashMap<>();
  private final Recoveries recoveries = new Recoveries();
  private final Map<Outcome, Long> counts = new LinkedHashMap<>();
  private final Map<Outcome, Observations> observations = new LinkedHashMap<>();
  private final List<RunRef> over = new ArrayList<>();
  private final List<RunRef> undated = new ArrayList<>();

  /** Creates a builder without runs. */
  public DiagnosisBuilder() {}

  /** Adds a run to be diagnosed; a run whose id was added before is ignored. */
  public void add(RunFindings run) {
    if (!isNew(run)) {
      return;
    }
    Outcome outcome = run.run().outcome();
    counts.merge(outcome, 1L, Long::sum);
    if (!outcome.isActive()) {
      observations.merge(outcome, run.observations(), Observations::plus);
      if (run.run().isUndated()) {
        undated.add(run.run());
      } else {
        over.add(run.run());
      }
    }
    take(run, true);
  }

  /**
   * Adds a run outside the diagnosed window, which only contributes to timelines, the last good run
   * and recoveries; a run whose id was added before is ignored.
   */
  public void addBackground(RunFindings run) {
    if (isNew(run)) {
      take(run, false);
    }
  }

  /** Returns the diagnosis of the runs added so far. */
  public Diagnosis build() {
    List<RootCause> found =
        causes.values().stream()
            .filter(CauseHistory::isDiagnosed)
            .map(cause -> cause.rootCause(timeline, recoveries))
            .sorted(order())
            .toList();
    return new Diagnosis(
        counts,
        undated.size(),
        found,
        over.stream().min(RunRef.OLDEST_FIRST).orElse(null),
        over.stream().max(RunRef.OLDEST_FIRST).orElse(null),
        timeline.lastGood(),
        observations.values().stream().reduce(Observations.NONE, Observations::plus));
  }

  private boolean isNew(RunFindings run) {
    RunId id = run.run().id();
    return id == null || seen.add(id);
  }

  private void take(RunFindings run, boolean diagnosed) {
    if (!run.run().outcome().isActive()) {
      timeline.add(run);
      recoveries.add(run);
    }
    for (CauseOccurrence finding : run.occurrences()) {
      causes.computeIfAbsent(finding.cause().key(), CauseHistory::new).add(finding, diagnosed);
    }
  }

  private static Comparator<RootCause> order() {
    return Comparator.comparing(RootCause::isResolved)
        .thenComparing(cause -> cause.cause().fixability())
        .thenComparing(Comparator.comparingLong(DiagnosisBuilder::failures).reversed())
        .thenComparing(Comparator.comparing(DiagnosisBuilder::lastSeen).reversed())
        .thenComparing(cause -> Objects.toString(cause.cause().name(), ""))
        .thenComparing(cause -> cause.cause().key().toString());
  }

  private static long failures(RootCause cause) {
    return cause.impact().failures();
  }

  private static Sortable lastSeen(RootCause cause) {
    return new Sortable(cause.timeline().lastSeen());
  }

  /** Orders runs by time; runs without a time come first. */
  private record Sortable(@Nullable RunRef run) implements Comparable<Sortable> {

    @Override
    public int compareTo(Sortable other) {
      if (run == null || other.run == null) {
        return Boolean.compare(run != null, other.run != null);
      }
      return RunRef.OLDEST_FIRST.compare(run, other.run);
    }
  }
}
