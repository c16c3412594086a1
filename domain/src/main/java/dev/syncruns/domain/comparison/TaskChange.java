package dev.syncruns.domain.comparison;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * A task in two runs. Task ids differ between runs, so tasks match by connector type and source
 * file, and in order where these are equal.
 *
 * @param connector the connector type; null if the service sent none.
 * @param file the source file; null if the service sent none.
 * @param before the task in the first run; null if absent.
 * @param after the task in the second run; null if absent.
 */
public record TaskChange(
    @Nullable OpenEnum<ConnectorType> connector,
    @Nullable SourceFileId file,
    @Nullable Task before,
    @Nullable Task after) {

  public TaskChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException(
          "A task change needs the task of at least one of the two runs.");
    }
  }

  public Change change() {
    return Change.of(outcome(before), outcome(after));
  }

  /** Returns how many more retries the task had in the second run, negative if fewer. */
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
