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
 * A diagnosis in the making: takes run after run, in any order, and can be asked for its findings
 * at any time. Of a run it keeps the id, the time and the outcome; tasks only as far as they belong
 * to a cause, and of those no more than counts. Used by one thread.
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

  /** An investigation of nothing yet. */
  public DiagnosisBuilder() {}

  /** Takes a run into account that is to be diagnosed; not twice the same id. */
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
   * Takes a run into account that is not to be diagnosed itself, and still tells since when causes
   * are there, when all was well, and what retries helped; not twice the same id.
   */
  public void addBackground(RunFindings run) {
    if (isNew(run)) {
      take(run, false);
    }
  }

  /** What was found so far. */
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

  /** A run's place in time, of which none is the earliest. */
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
