package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of one run that a diagnosis needs; small for a successful run of any size. Texts are
 * the service's and untrusted.
 */
public final class RunFindings {
  private final RunRef run;
  private final List<CauseOccurrence> occurrences;
  private final Observations observations;
  private final Map<SourceFileId, Long> recoveries;

  private RunFindings(
      RunRef run,
      List<CauseOccurrence> findings,
      Observations observations,
      Map<SourceFileId, Long> recoveries) {
    this.run = run;
    this.occurrences = List.copyOf(findings);
    this.observations = observations;
    this.recoveries = Map.copyOf(recoveries);
  }

  /** Extracts the findings of {@code run}. */
  public static RunFindings of(Run run) {
    RunRef ref = RunRef.of(run);
    return new RunFindings(ref, occurrences(run, ref), Observations.of(run), recoveries(run));
  }

  /** The run. */
  public RunRef run() {
    return run;
  }

  List<CauseOccurrence> occurrences() {
    return occurrences;
  }

  Observations observations() {
    return observations;
  }

  /** Retries by source file, for tasks that succeeded after a retry. */
  Map<SourceFileId, Long> recoveries() {
    return recoveries;
  }

  /** Whether nothing failed, not even in part. */
  boolean isClean() {
    return run.outcome() == Outcome.SUCCESS && occurrences.isEmpty();
  }

  /** Whether the run is a success, failed, or states a cause. */
  boolean isInformative() {
    return run.outcome() == Outcome.SUCCESS || run.outcome().hasFailed() || !occurrences.isEmpty();
  }

  /** Groups the failures of {@code run} by fingerprint, in the service's order. */
  static Map<CauseFingerprint, FailureGroup> gather(Run run) {
    Map<CauseFingerprint, FailureGroup> byKey = new LinkedHashMap<>();
    RunError error = run.error();
    if (error != null && run.outcome() != Outcome.SUCCESS) {
      byKey.put(CauseFingerprint.of(error), FailureGroup.of(CauseFingerprint.of(error), error));
    }
    for (Job job : run.jobs()) {
      gather(job, byKey);
    }
    return byKey;
  }

  private static void gather(Job job, Map<CauseFingerprint, FailureGroup> byKey) {
    boolean explained = false;
    for (Task task : job.tasks()) {
      if (Diagnosis.isFailure(task)) {
        byKey
            .computeIfAbsent(CauseFingerprint.of(job, task), key -> FailureGroup.of(key, job))
            .add(task);
        explained = true;
      }
    }
    if (job.outcome().hasFailed() && !explained) {
      byKey.computeIfAbsent(CauseFingerprint.of(job), key -> FailureGroup.of(key, job));
    }
  }

  private static List<CauseOccurrence> occurrences(Run run, RunRef ref) {
    Map<CauseFingerprint, FailureGroup> byKey = gather(run);
    if (byKey.isEmpty() && run.outcome().hasFailed()) {
      byKey.put(
          CauseFingerprint.ofRun(), FailureGroup.of(CauseFingerprint.ofRun(), (RunError) null));
    }
    return byKey.values().stream().map(failures -> failures.in(ref)).toList();
  }

  private static Map<SourceFileId, Long> recoveries(Run run) {
    Map<SourceFileId, Long> recovered = new LinkedHashMap<>();
    run.tasks()
        .filter(task -> task.outcome() == Outcome.SUCCESS && task.retries() > 0)
        .forEach(
            task -> {
              if (task.sourceFileId() != null) {
                recovered.merge(task.sourceFileId(), task.retries(), Math::max);
              }
            });
    return recovered;
  }
}
