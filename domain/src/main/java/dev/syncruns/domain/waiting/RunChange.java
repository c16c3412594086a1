package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change of a run between two looks at it that is worth telling. */
public sealed interface RunChange {

  /** Gives the change to the function of its case. */
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

  /** The run has begun to execute, or was first seen doing so. */
  record Started() implements RunChange {}

  /**
   * The state is another.
   *
   * @param from the state before as the service sent it; null when the run was not seen before, or
   *     had none.
   * @param to the state now; null when the service sent none.
   */
  record StateChanged(
      @Nullable OpenEnum<ExecutionState> from, @Nullable OpenEnum<ExecutionState> to)
      implements RunChange {}

  /**
   * The run ended.
   *
   * @param outcome how.
   */
  record Finished(Outcome outcome) implements RunChange {}

  /**
   * A task failed or is tried once more.
   *
   * @param kind which of the two.
   * @param task the task as it is now.
   */
  record TaskChange(Kind kind, Task task) implements RunChange {

    /** What happened to a task. */
    public enum Kind {
      /** It ended and failed, at least in part. */
      FAILED,
      /** It was tried once more, or waits for that. */
      RETRIED
    }

    /** The file the task is about; empty when the service sent none. */
    public Optional<String> file() {
      return Optional.ofNullable(task.sourceFileId()).map(id -> id.value());
    }
  }
}
