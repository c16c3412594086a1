package dev.syncruns.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunConditionRuleTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aRunWithoutRetriesIsNotFlaky_norIsOneWhoseRetryDidNotHelp() {
    assertThat(isFlaky(Judged.with("Success", Judged.task("Success").build()))).isFalse();
    assertThat(isFlaky(Judged.with("Error", Judged.task("Error").retryAttempts(2L).build())))
        .isFalse();
    assertThat(isFlaky(Judged.with("Success", Judged.task("Success").retryAttempts(1L).build())))
        .isTrue();
  }

  @Test
  void onlyWhatComparesRunsNeedsTheirHistory() {
    assertThat(Arrays.stream(RunConditionRule.values()).filter(Rule::needsHistory))
        .containsExactly(RunConditionRule.NEW_FAILURES, RunConditionRule.STUCK);
  }

  /** Of 20 successes of 1 to 20 minutes, 95 % took at most 19; failures do not count. */
  @Test
  void whatIsUnusuallyLong_isLongerThanMostSuccesses() {
    List<Run> history = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      history.add(Judged.lasting("s" + i, DAY.multipliedBy(i), Duration.ofMinutes(i)));
      history.add(failedAfter(Duration.ofHours(10)));
    }
    assertThat(isAgainst(Duration.ofMinutes(19), history)).isFalse();
    assertThat(isAgainst(Duration.ofMinutes(19).plusSeconds(1), history)).isTrue();
    assertThat(isAgainst(Duration.ofMinutes(90), history.subList(0, 4))).as("too few").isFalse();
  }

  private static boolean isAgainst(Duration took, List<Run> history) {
    Run run = Judged.lasting("judged", Duration.ZERO, took);
    return Rule.parse("duration>p95").isViolatedBy(new Evidence(run, history, Judged.NOW));
  }

  private static boolean isFlaky(Run run) {
    return RunConditionRule.FLAKY.isViolatedBy(new Evidence(run, List.of(), Judged.NOW));
  }

  private static Run failedAfter(Duration took) {
    Run success = Judged.lasting("f", DAY, took);
    return Judged.completed("Error")
        .state(ExecutionState.COMPLETED.open())
        .startDateTime(success.startDateTime())
        .endDateTime(success.endDateTime())
        .build();
  }
}
