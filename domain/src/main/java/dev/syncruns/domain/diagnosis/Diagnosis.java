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
 * The causes of failures in a set of runs.
 *
 * @param runs number of diagnosed runs by outcome; outcomes without runs may be missing.
 * @param undated how many diagnosed runs are finished and have no readable time.
 * @param causes the causes, resolved ones last; by fixability (user, not user, unknown), then by
 *     failures, then by recency.
 * @param first the earliest finished run diagnosed; null if none has a readable time.
 * @param last the latest finished run diagnosed; null if none has a readable time.
 * @param lastGood the latest run without any failure among all runs read; null if none is known.
 * @param observations facts about the diagnosed runs other than causes.
 */
public record Diagnosis(
    Map<Outcome, Long> runs,
    long undated,
    List<RootCause> causes,
    @Nullable RunRef first,
    @Nullable RunRef last,
    @Nullable RunRef lastGood,
    Observations observations) {

  public Diagnosis {
    Map<Outcome, Long> copy = new EnumMap<>(Outcome.class);
    copy.putAll(runs);
    runs = Collections.unmodifiableMap(copy);
    causes = List.copyOf(causes);
  }

  /**
   * Diagnoses all runs of a history.
   *
   * @param history the runs, in any order; of several with the same id the first counts
   */
  public static Diagnosis of(Collection<Run> history) {
    DiagnosisBuilder builder = new DiagnosisBuilder();
    history.forEach(run -> builder.add(RunFindings.of(run)));
    return builder.build();
  }

  /**
   * Returns the causes of the failures of {@code run}: those that the user can fix first, then
   * those of the whole run, then by number of tasks; empty if nothing failed or nothing states why.
   * A task with an error counts unless it succeeded, including an active task that may succeed on
   * its next attempt.
   */
  public static List<Cause> causesOf(Run run) {
    RunRef ref = RunRef.of(run);
    return RunFindings.gather(run).values().stream()
        .map(failures -> failures.in(ref).cause())
        .sorted(Cause.WITHIN_A_RUN)
        .toList();
  }

  /** Returns whether {@code task} failed, or is active and carries an error. */
  public static boolean isFailure(Task task) {
    Outcome outcome = task.outcome();
    return outcome.hasFailed() || (task.error() != null && outcome != Outcome.SUCCESS);
  }

  /** Returns how many diagnosed runs have {@code outcome}. */
  public long count(Outcome outcome) {
    return runs.getOrDefault(outcome, 0L);
  }

  /** Returns how many diagnosed runs are active. */
  public long active() {
    return runs.entrySet().stream()
        .filter(entry -> entry.getKey().isActive())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Returns how many diagnosed runs are finished. */
  public long over() {
    return runs.values().stream().mapToLong(Long::longValue).sum() - active();
  }
}
