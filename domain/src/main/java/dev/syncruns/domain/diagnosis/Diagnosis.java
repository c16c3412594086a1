package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.failure.RunError;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The decision which causes stand behind the failures of a run. */
public final class Diagnosis {

  private Diagnosis() {}

  /**
   * The causes of the failures of {@code run}, what the user can fix first, then those of the whole
   * run, then by the number of tasks hit; empty when nothing failed. A task that carries an error
   * counts unless it is a success; so does an active one, whose next try may succeed.
   */
  public static List<Cause> causesOf(Run run) {
    Map<CauseKey, Failures> byKey = new LinkedHashMap<>();
    RunError error = run.error();
    if (error != null && run.outcome() != Outcome.SUCCESS) {
      byKey.put(CauseKey.of(error), new Failures(CauseKey.of(error), error, null));
    }
    for (Job job : run.jobs()) {
      gather(job, byKey);
    }
    return byKey.values().stream().map(Failures::cause).sorted(order()).toList();
  }

  /** Whether {@code task} failed, or carries the reason why it may. */
  public static boolean isFailure(Task task) {
    Outcome outcome = task.outcome();
    return outcome.hasFailed() || (task.error() != null && outcome != Outcome.SUCCESS);
  }

  private static void gather(Job job, Map<CauseKey, Failures> byKey) {
    boolean explained = false;
    for (Task task : job.tasks()) {
      if (isFailure(task)) {
        CauseKey key = CauseKey.of(job, task.error());
        byKey.computeIfAbsent(key, k -> new Failures(k, null, task.error())).add(task);
        explained = true;
      }
    }
    if (job.outcome().hasFailed() && !explained) {
      byKey.computeIfAbsent(CauseKey.of(job), key -> new Failures(key, null, null));
    }
  }

  private static Comparator<Cause> order() {
    return Comparator.comparing((Cause cause) -> cause.fixability() != Fixability.USER)
        .thenComparing(cause -> cause.key().scope())
        .thenComparing(Comparator.comparingInt(Cause::tasks).reversed());
  }
}
