package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for: by default that every run ends.
 *
 * @param failFast whether a failed task ends the wait although its run goes on.
 * @param state the state whose coming ends the wait as a success; null, and {@code Completed}, for
 *     the end of the run alone.
 * @param anyRun whether the verdict on one of several runs is enough.
 */
public record WaitGoal(boolean failFast, @Nullable ExecutionState state, boolean anyRun) {
  /** The end of every run. */
  public static final WaitGoal END = new WaitGoal(false, null, false);

  private static final String STATE = "state=";

  /**
   * The goal that {@code text} is: {@code terminal} for the end of the run, {@code success} for as
   * soon as it is sure whether it succeeds, which a failed task decides, or {@code state=X} for the
   * coming of a state.
   *
   * @throws IllegalArgumentException when it is none, saying which there are
   */
  public static WaitGoal parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith(STATE)) {
      return END.withState(state(word.substring(STATE.length())));
    }
    return switch (word) {
      case "terminal" -> END;
      case "success" -> END.withFailFast(true);
      default -> throw new IllegalArgumentException("is none of terminal, success and state=STATE");
    };
  }

  private static ExecutionState state(String word) {
    return ExecutionState.read(word)
        .known()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "names none of the states "
                        + Arrays.stream(ExecutionState.values())
                            .map(ExecutionState::apiText)
                            .collect(Collectors.joining(", "))));
  }

  /** The same, ended by a failed task or not. */
  public WaitGoal withFailFast(boolean failFast) {
    return new WaitGoal(failFast, state, anyRun);
  }

  /** The same, reached by a state; null for the end of the run alone. */
  public WaitGoal withState(@Nullable ExecutionState state) {
    return new WaitGoal(failFast, state, anyRun);
  }

  /** The same, for which one run is enough or not. */
  public WaitGoal withAnyRun(boolean anyRun) {
    return new WaitGoal(failFast, state, anyRun);
  }

  /** The state waited for; empty for the end of the run. */
  public Optional<ExecutionState> awaitedState() {
    return Optional.ofNullable(state).filter(one -> one != ExecutionState.COMPLETED);
  }

  /** Whether {@code run}, which goes on, is in the state waited for. */
  boolean isReachedBy(Run run) {
    return awaitedState().filter(one -> run.state() != null && run.state().is(one)).isPresent();
  }
}
