package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change of a run between two polls. */
public sealed interface RunChange {

  /** Calls the function for the kind of this change. */
  default <T> T match(
      Function<StateChanged, T> stateChanged,
      Function<Started, T> started,
      Function<TaskChange, T> task,
      Function<Finished, T> finished) {
    if (this instanceof StateChanged change) {
      return stateChanged.apply(change);
    }
    if (this instanceof Started change) {
      return started.apply(change);
    }
    return this instanceof TaskChange change ? task.apply(change) : finished.apply((Finished) this);
  }

  /** The run started, or was already running when first polled. */
  record Started() implements RunChange {}

  /**
   * The state changed.
   *
   * @param from the previous state as the service sent it; null if there was none.
   * @param to the current state; null if the service sent none.
   */
  record StateChanged(
      @Nullable OpenEnum<ExecutionState> from, @Nullable OpenEnum<ExecutionState> to)
      implements RunChange {}

  /**
   * The run ended.
   *
   * @param outcome its outcome.
   */
  record Finished(Outcome outcome) implements RunChange {}

  /**
   * A task failed or was retried.
   *
   * @param kind the kind of change.
   * @param task the task as it is now.
   */
  record TaskChange(Kind kind, Task task) implements RunChange {

    /** The kind of change of a task. */
    public enum Kind {
      /** It failed, at least in part. */
      FAILED,
      /** It was retried, or waits for a retry. */
      RETRIED
    }

    /** Returns the source file; empty if the service sent none. */
    public Optional<String> file() {
      return Optional.ofNullable(task.sourceFileId()).map(id -> id.value());
    }
  }
}
