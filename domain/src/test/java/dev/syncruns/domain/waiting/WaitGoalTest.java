package dev.syncruns.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.execution.ExecutionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitGoalTest {

  @Test
  void goalIsReadAsItIsWritten() {
    assertThat(WaitGoal.parse(" Terminal")).isEqualTo(WaitGoal.END);
    assertThat(WaitGoal.parse("success")).isEqualTo(new WaitGoal(true, null, false));
    assertThat(WaitGoal.parse("state=EXECUTING"))
        .isEqualTo(new WaitGoal(false, ExecutionState.EXECUTING, false));
    assertThat(WaitGoal.END.withAnyRun(true).withFailFast(true))
        .isEqualTo(new WaitGoal(true, null, true));
  }

  @Test
  void completedIsTheEndAndNoStateOnTheWay() {
    assertThat(WaitGoal.parse("state=Completed").awaitedState()).isEmpty();
    assertThat(WaitGoal.parse("state=Queued").awaitedState()).contains(ExecutionState.QUEUED);
    assertThat(WaitGoal.END.awaitedState()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ended", "state", "successful"})
  void otherWordsAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WaitGoal.parse(text))
        .withMessage("\"" + text + "\" is not terminal, success or state=STATE");
  }

  @Test
  void unknownStateIsRefusedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WaitGoal.parse("state=Dreaming"))
        .withMessageStartingWith(
            "\"state=dreaming\" has an unknown state; expected one of NotStarted, Idle, ")
        .withMessageEndingWith(", Queued");
  }
}
