package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decision which causes stand behind the failures of runs.
 *
 * @param runs how many runs were diagnosed, by their outcome; an outcome of none may be missing.
 * @param undated how many of the diagnosed runs are over and have no time that can be read.
 * @param causes the causes, resolved ones last; by fixability (user, not user, unknown), then by
 *     failures, then by recency.
 * @param first the earliest of the diagnosed runs that are over; null when no time can be read.
 * @param last the latest of the diagnosed runs that are over; null when no time can be read.
 * @param lastGood the last run without any failure, of all that were looked at; null when none is
 *     known.
 * @param observations what else the diagnosed runs say.
 */
public record Diagnosis(
    Map<Outcome, Long> runs,
    long undated,
    List<RootCause> causes,
    @Nullable RunRef first,
    @Nullable RunRef last,
    @Nullable RunRef lastGood,
    Observations observations) {

  /** Copies the collections. */
  public Diagnosis {
    Map<Outcome, Long> copy = new EnumMap<>(Outcome.class);
    copy.putAll(runs);
    runs = Collections.unmodifiableMap(copy);
    causes = List.copyOf(causes);
  }

  /**
   * The diagnosis of a history.
   *
   * @param history the runs, in any order; of several with the same id the first counts
   */
  public static Diagnosis of(Collection<Run> history) {
    DiagnosisBuilder investigation = new DiagnosisBuilder();
    history.forEach(run -> investigation.add(RunFindings.of(run)));
    return investigation.build();
  }

  /**
   * The causes of the failures of {@code run}, what the user can fix first, then those of the whole
   * run, then by the number of tasks hit; empty when nothing failed, and when nothing says why. A
   * task that carries an error counts unless it is a success; so does an active one, whose next try
   * may succeed.
   */
  public static List<Cause> causesOf(Run run) {
    RunRef ref = RunRef.of(run);
    return RunFindings.gather(run).values().stream()
        .map(failures -> failures.in(ref).cause())
        .sorted(Cause.WITHIN_A_RUN)
        .toList();
  }

  /** Whether {@code task} failed, or carries the reason why it may. */
  public static boolean isFailure(Task task) {
    Outcome outcome = task.outcome();
    return outcome.hasFailed() || (task.error() != null && outcome != Outcome.SUCCESS);
  }

  /** How many diagnosed runs have {@code outcome}. */
  public long count(Outcome outcome) {
    return runs.getOrDefault(outcome, 0L);
  }

  /** How many diagnosed runs are active; they count as nothing else. */
  public long active() {
    return runs.entrySet().stream()
        .filter(entry -> entry.getKey().isActive())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many diagnosed runs are over. */
  public long over() {
    return runs.values().stream().mapToLong(Long::longValue).sum() - active();
  }
}
