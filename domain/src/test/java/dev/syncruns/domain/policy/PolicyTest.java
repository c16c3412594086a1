package dev.syncruns.domain.policy;

import static dev.syncruns.domain.policy.Judged.NOW;
import static dev.syncruns.domain.policy.Judged.completed;
import static dev.syncruns.domain.policy.Judged.failed;
import static dev.syncruns.domain.policy.Judged.task;
import static dev.syncruns.domain.policy.Judged.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "Success, ACCEPTED",
    "Error, NOT_GREEN",
    "PartialSuccess, NOT_GREEN",
    "Cancelled, NOT_GREEN",
    "TimedOut, NOT_GREEN",
    "Skipped, NOT_GREEN",
    "Undetermined, NOT_GREEN",
    "Splendid, NOT_GREEN"
  })
  void byDefaultOnlyACleanSuccessIsAccepted(String result, PolicyResult.Kind kind) {
    assertThat(on(Policy.DEFAULT, with(result, task("Success").build())).kind()).isEqualTo(kind);
  }

  @Test
  void successWithAFailedTaskIsAgainstThePolicy() {
    PolicyResult ruling = on(Policy.DEFAULT, with("Success", task("Error").build()));

    assertThat(ruling)
        .isEqualTo(
            new PolicyResult(
                PolicyResult.Kind.AGAINST_POLICY,
                Outcome.SUCCESS,
                List.of(RunConditionRule.TASK_ERROR)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Queued", "Executing", "WaitingToRetry"})
  void runThatGoesOnIsNotRuledOn(String state) {
    Run run = completed("Error").state(ExecutionState.read(state)).build();

    assertThat(on(Policy.DEFAULT, run).kind()).isEqualTo(PolicyResult.Kind.OPEN);
    assertThat(on(Policy.DEFAULT, run).violated()).isEmpty();
  }

  @Test
  void otherOutcomesThanThoseNamedAreAccepted() {
    Policy strict = Policy.DEFAULT.withFailOn("error, timedout");

    assertThat(on(strict, with("PartialSuccess", failed("x", true))).kind())
        .isEqualTo(PolicyResult.Kind.ACCEPTED);
    assertThat(on(strict, with("TimedOut")).kind()).isEqualTo(PolicyResult.Kind.NOT_GREEN);
  }

  @Test
  void waivedOutcomeIsGreenWithTheTasksThatMadeItSo() {
    Policy waiving = Policy.DEFAULT.withOkOn("skipped,partial");

    assertThat(on(waiving, with("Skipped")).kind()).isEqualTo(PolicyResult.Kind.ACCEPTED);
    assertThat(on(waiving, with("PartialSuccess", failed("x", true))).kind())
        .isEqualTo(PolicyResult.Kind.ACCEPTED);
    assertThat(on(waiving, with("Success", failed("x", true))).kind())
        .isEqualTo(PolicyResult.Kind.AGAINST_POLICY);
    assertThat(on(waiving, with("Error")).kind()).isEqualTo(PolicyResult.Kind.NOT_GREEN);
  }

  @Test
  void ruleThatIsNamedStillHoldsForAWaivedOutcome() {
    Run partial = with("PartialSuccess", failed("x", true));

    assertThat(on(Policy.DEFAULT.withFailOn("task-error").withOkOn("partial"), partial).kind())
        .isEqualTo(PolicyResult.Kind.AGAINST_POLICY);
    assertThat(on(Policy.DEFAULT.withFailOn("fixable"), partial).kind())
        .isEqualTo(PolicyResult.Kind.NOT_GREEN);
    assertThat(on(Policy.DEFAULT.withOkOn("partial,task-error"), partial).kind())
        .isEqualTo(PolicyResult.Kind.ACCEPTED);
  }

  @Test
  void everyRuleAgainstARunIsNamed() {
    Run run =
        with("Success", failed("TAE_BRG_1000", false), task("Success").retryAttempts(2L).build());

    assertThat(on(Policy.DEFAULT.withFailOn("flaky,retries>1,code=TAE_*,fixable"), run).violated())
        .extracting(Rule::text)
        .containsExactly("flaky", "retries>1", "code=TAE_*");
  }

  @Test
  void summariesAreRuledOnByWhatTheyTell() {
    Policy policy = Policy.DEFAULT.withFailOn("error,task-error,duration>1s");

    assertThat(policy.forSummaries().failOn()).extracting(Rule::text).containsExactly("error");
    assertThat(Policy.DEFAULT.forSummaries().failOn()).hasSize(6);
  }

  @Test
  void onlySomeRulesNeedHistory() {
    assertThat(Policy.DEFAULT.needsHistory()).isFalse();
    assertThat(Policy.DEFAULT.withFailOn("duration>1h,age>1h,flaky").needsHistory()).isFalse();
    assertThat(Policy.DEFAULT.withFailOn("error,duration>p95").needsHistory()).isTrue();
    assertThat(Policy.DEFAULT.withFailOn("new-failures").needsHistory()).isTrue();
  }

  private static PolicyResult on(Policy policy, Run run) {
    return policy.evaluate(new Evidence(run, List.of(run), NOW));
  }
}
