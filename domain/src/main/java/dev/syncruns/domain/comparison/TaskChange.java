package dev.syncruns.domain.comparison;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * A task of two runs. The ids of tasks are new in every run, so it is one task when connector and
 * source file are the same; of several such, the first goes with the first.
 *
 * @param connector its connector; null when the service sent none.
 * @param file its source file; null when the service sent none.
 * @param before it in the first run; null when it was not there.
 * @param after it in the other run; null when it is not there.
 */
public record TaskChange(
    @Nullable OpenEnum<ConnectorType> connector,
    @Nullable SourceFileId file,
    @Nullable Task before,
    @Nullable Task after) {

  /** Refuses a task of neither run. */
  public TaskChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a task of neither run");
    }
  }

  /** What became of it. */
  public Change change() {
    return Change.of(outcome(before), outcome(after));
  }

  /** How many more retries it took. */
  public long moreRetries() {
    return retries(after) - retries(before);
  }

  private static @Nullable Outcome outcome(@Nullable Task task) {
    return task == null ? null : task.outcome();
  }

  private static long retries(@Nullable Task task) {
    return task == null ? 0 : task.retries();
  }
}
