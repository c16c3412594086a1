package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a run with the previous poll. */
public final class RunChanges {

  private RunChanges() {}

  /**
   * Returns the changes in this order: state, start, tasks in the service's order, end. Without a
   * previous poll everything is a change.
   *
   * @param before the run at the previous poll; null if there was none
   * @param now the run as it is now
   */
  public static List<RunChange> between(@Nullable Run before, Run now) {
    List<RunChange> changes = new ArrayList<>();
    OpenEnum<ExecutionState> from = before == null ? null : before.state();
    if (before == null || !Objects.equals(from, now.state())) {
      changes.add(new RunChange.StateChanged(from, now.state()));
    }
    if (hasStarted(now) && (before == null || !hasStarted(before))) {
      changes.add(new RunChange.Started());
    }
    addTasks(before, now, changes);
    if (isCompleted(now) && (before == null || !isCompleted(before))) {
      changes.add(new RunChange.Finished(now.outcome()));
    }
    return changes;
  }

  private static void addTasks(@Nullable Run before, Run now, List<RunChange> changes) {
    Map<String, Task> known = before == null ? Map.of() : byKey(before);
    byKey(now)
        .forEach(
            (key, task) -> {
              Task earlier = known.get(key);
              long retries = earlier == null ? 0 : earlier.retries();
              if (task.retries() > retries) {
                changes.add(change(RunChange.TaskChange.Kind.RETRIED, task));
              }
              boolean failedBefore = earlier != null && earlier.outcome().hasFailed();
              if (task.outcome().hasFailed() && !failedBefore) {
                changes.add(change(RunChange.TaskChange.Kind.FAILED, task));
              }
            });
  }

  private static RunChange change(RunChange.TaskChange.Kind kind, Task task) {
    return new RunChange.TaskChange(kind, task);
  }

  /** Tasks by id, or by position where they have none. */
  private static Map<String, Task> byKey(Run run) {
    Map<String, Task> tasks = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    int jobNumber = 0;
    for (Job job : run.jobs()) {
      String place = job.id() == null ? "job " + jobNumber : job.id().value();
      for (Task task : job.tasks()) {
        int number = places.merge(place, 1, Integer::sum);
        String key = place + (task.id() == null ? "#" + number : "/" + task.id().value());
        tasks.putIfAbsent(key, task);
      }
      jobNumber++;
    }
    return tasks;
  }

  private static boolean isCompleted(Run run) {
    return run.state() != null && run.state().is(ExecutionState.COMPLETED);
  }

  private static boolean hasStarted(Run run) {
    Outcome outcome = run.outcome();
    return isCompleted(run) || outcome == Outcome.RUNNING || outcome == Outcome.RETRYING;
  }
}
