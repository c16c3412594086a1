package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.value.InvalidTextException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What ends a wait; by default the end of every run.
 *
 * @param failFast whether a failed task ends the wait although its run is active.
 * @param state the state that ends the wait as a success; null, and {@code Completed}, for the end
 *     of the run only.
 * @param anyRun whether the verdict on one of several runs is sufficient.
 */
public record WaitGoal(boolean failFast, @Nullable ExecutionState state, boolean anyRun) {
  /** The end of every run. */
  public static final WaitGoal END = new WaitGoal(false, null, false);

  private static final String STATE = "state=";

  /**
   * Returns the goal in {@code text}: {@code terminal} for the end of the run, {@code success} to
   * end as soon as success is certain or impossible, or {@code state=X} to end when a state is
   * reached.
   *
   * @throws InvalidTextException if it is not a goal
   */
  public static WaitGoal parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith(STATE)) {
      return END.withState(state(word.substring(STATE.length())));
    }
    return switch (word) {
      case "terminal" -> END;
      case "success" -> END.withFailFast(true);
      default -> throw new InvalidTextException(text, "is not terminal, success or state=STATE");
    };
  }

  private static ExecutionState state(String word) {
    return ExecutionState.read(word)
        .known()
        .orElseThrow(
            () ->
                new InvalidTextException(
                    STATE + word,
                    "has an unknown state; expected one of "
                        + Arrays.stream(ExecutionState.values())
                            .map(ExecutionState::apiText)
                            .collect(Collectors.joining(", "))));
  }

  /** Returns a copy with another {@code failFast}. */
  public WaitGoal withFailFast(boolean failFast) {
    return new WaitGoal(failFast, state, anyRun);
  }

  /** Returns a copy with another state; null for the end of the run only. */
  public WaitGoal withState(@Nullable ExecutionState state) {
    return new WaitGoal(failFast, state, anyRun);
  }

  /** Returns a copy with another {@code anyRun}. */
  public WaitGoal withAnyRun(boolean anyRun) {
    return new WaitGoal(failFast, state, anyRun);
  }

  /** Returns the awaited state; empty for the end of the run. */
  public Optional<ExecutionState> awaitedState() {
    return Optional.ofNullable(state).filter(one -> one != ExecutionState.COMPLETED);
  }

  /** Whether an active run is in the awaited state. */
  boolean isReachedBy(Run run) {
    return awaitedState().filter(one -> run.state() != null && run.state().is(one)).isPresent();
  }
}
