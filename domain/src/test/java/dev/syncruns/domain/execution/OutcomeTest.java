package dev.syncruns.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.value.OpenEnum;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTest {
  private static final List<String> RESULTS =
      Arrays.asList(
          "Undetermined",
          "Success",
          "Error",
          "PartialSuccess",
          "Skipped",
          "Canceled",
          "Cancelled",
          "TimedOut",
          "Paused",
          null);

  @ParameterizedTest
  @CsvSource({
    "NotStarted, QUEUED",
    "Idle, QUEUED",
    "WaitingToExecute, QUEUED",
    "Queued, QUEUED",
    "WaitingToRetry, RETRYING",
    "Executing, RUNNING",
    "Finalizing, RUNNING",
    "Paused, UNDETERMINED",
    ", UNDETERMINED"
  })
  void beforeCompletionTheResultSaysNothing(@Nullable String state, Outcome expected) {
    for (String result : RESULTS) {
      assertThat(Outcome.of(state(state), result(result))).as(result).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Success, SUCCESS",
    "success, SUCCESS",
    "Error, FAILED",
    "PartialSuccess, PARTIAL",
    "Skipped, SKIPPED",
    "Canceled, CANCELED",
    "Cancelled, CANCELED",
    "TimedOut, TIMED_OUT",
    "Undetermined, UNDETERMINED",
    "SuccessWithHonours, UNDETERMINED",
    ", UNDETERMINED"
  })
  void onceCompletedTheResultSaysHow(@Nullable String result, Outcome expected) {
    assertThat(Outcome.of(state("Completed"), result(result))).isEqualTo(expected);
  }

  @Test
  void outcomesAreSortedIntoKinds() {
    Set<Outcome> active = EnumSet.of(Outcome.RUNNING, Outcome.QUEUED, Outcome.RETRYING);
    Set<Outcome> unclear = EnumSet.of(Outcome.UNDETERMINED);
    Set<Outcome> failed = EnumSet.of(Outcome.FAILED, Outcome.TIMED_OUT, Outcome.PARTIAL);
    for (Outcome outcome : Outcome.values()) {
      boolean ended = !active.contains(outcome) && !unclear.contains(outcome);
      assertThat(outcome.isActive()).as("%s active", outcome).isEqualTo(active.contains(outcome));
      assertThat(outcome.isEnded()).as("%s ended", outcome).isEqualTo(ended);
      assertThat(outcome.isNotGreen())
          .as("%s not green", outcome)
          .isEqualTo(ended && outcome != Outcome.SUCCESS);
      assertThat(outcome.hasFailed()).as("%s failed", outcome).isEqualTo(failed.contains(outcome));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, success",
    "PARTIAL, partial",
    "FAILED, failed",
    "CANCELED, canceled",
    "TIMED_OUT, timedout",
    "SKIPPED, skipped",
    "UNDETERMINED, undetermined",
    "RUNNING, running",
    "QUEUED, queued",
    "RETRYING, retrying"
  })
  void labelsAreTheWordsOfEveryOutput(Outcome outcome, String label) {
    assertThat(outcome.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @MethodSource("statesBeforeCompletion")
  void aResultBeforeCompletionIsAContradiction(String state) {
    for (String result : RESULTS) {
      boolean contradicts = result != null && !result.equals("Undetermined");
      assertThat(HasOutcome.inconsistenciesOf(state(state), result(result)))
          .as(result)
          .isEqualTo(contradicts ? Set.of(Inconsistency.RESULT_BEFORE_COMPLETION) : Set.of());
    }
  }

  static Stream<String> statesBeforeCompletion() {
    return Arrays.stream(ExecutionState.values())
        .filter(state -> state != ExecutionState.COMPLETED)
        .map(ExecutionState::apiText);
  }

  @ParameterizedTest
  @CsvSource({"Undetermined", "Paused", ","})
  void completionWithoutAUsableResultIsAContradiction(@Nullable String result) {
    assertThat(HasOutcome.inconsistenciesOf(state("Completed"), result(result)))
        .containsExactly(Inconsistency.COMPLETED_WITHOUT_RESULT);
  }

  @Test
  void completionWithAResultIsConsistent() {
    for (String result : RESULTS.subList(1, 8)) {
      assertThat(HasOutcome.inconsistenciesOf(state("Completed"), result(result))).isEmpty();
    }
  }

  @Test
  void nothingIsSaidOfAStateThatIsMissingOrUnknown() {
    for (String result : RESULTS) {
      assertThat(HasOutcome.inconsistenciesOf(null, result(result))).isEmpty();
      assertThat(HasOutcome.inconsistenciesOf(state("Paused"), result(result))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Inconsistency.class)
  void contradictionsReadAfterTheThingTheyAreAbout(Inconsistency contradiction) {
    assertThat(contradiction.description()).matches("(is|has) a? ?[a-z ]+");
  }

  private static @Nullable OpenEnum<ExecutionState> state(@Nullable String text) {
    return text == null ? null : ExecutionState.read(text);
  }

  private static @Nullable OpenEnum<ExecutionResult> result(@Nullable String text) {
    return text == null ? null : ExecutionResult.read(text);
  }
}
