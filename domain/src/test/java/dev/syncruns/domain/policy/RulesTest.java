package dev.syncruns.domain.policy;

import static dev.syncruns.domain.policy.Judged.NOW;
import static dev.syncruns.domain.policy.Judged.START;
import static dev.syncruns.domain.policy.Judged.failed;
import static dev.syncruns.domain.policy.Judged.lasting;
import static dev.syncruns.domain.policy.Judged.reporting;
import static dev.syncruns.domain.policy.Judged.ruling;
import static dev.syncruns.domain.policy.Judged.task;
import static dev.syncruns.domain.policy.Judged.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.InvalidTextException;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TEN = Duration.ofMinutes(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error", "partial", "canceled", "timedout", "skipped", "undetermined", "task-error",
        "flaky", "new-failures", "fixable", "not-fixable", "warnings>10", "errors>0", "retries>3",
        "duration>90m", "duration>p95", "age>26h", "duration>1h30m", "code=TAE_*"
      })
  void ruleIsWrittenAsItIsRead(String text) {
    assertThat(Rule.parse(text).text()).isEqualTo(text);
    assertThat(Rule.parse(" " + text + " ")).isEqualTo(Rule.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "success",
        "running",
        "eror",
        "warnings",
        "warnings>",
        "warnings>-1",
        "warnings>many",
        "retries>99999999999999999999",
        "duration>",
        "duration>5",
        "age>p95",
        "speed>5m",
        "code=",
        "error,partial"
      })
  void whatIsNoRuleIsRefusedByName(String text) {
    assertThatThrownBy(() -> Rule.parse(text))
        .isInstanceOfSatisfying(
            InvalidTextException.class, refused -> assertThat(refused.text()).isEqualTo(text))
        .hasMessageStartingWith("\"" + text + "\" is not a rule; expected one of error, ");
  }

  @Test
  void wordsAreThoseThatAreRead() {
    assertThat(Rules.syntax())
        .hasSize(19)
        .contains("error", "undetermined", "task-error", "warnings>N", "age>TIME", "code=GLOB");
  }

  @Test
  void noRuleIsAgainstAGreenOutcome() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeRule(Outcome.SUCCESS));
    assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeRule(Outcome.RUNNING));
    assertThatIllegalArgumentException().isThrownBy(() -> new CountRule(CountRule.What.ERRORS, -1));
    assertThat(new CountRule(CountRule.What.ERRORS, 0).text()).isEqualTo("errors>0");
  }

  @ParameterizedTest
  @CsvSource({
    "warnings>6, true",
    "warnings>7, false",
    "errors>1, true",
    "errors>2, false",
    "retries>2, true",
    "retries>3, false",
    "flaky, true"
  })
  void countsGoOverAllTasks(String rule, boolean against) {
    Run run =
        with(
            "Success",
            reporting(2L, 4L),
            reporting(null, 3L),
            task("Success").retryAttempts(3L).build());

    assertThat(isAgainst(rule, run)).isEqualTo(against);
  }

  @Test
  void hugeCountsDoNotOverflow() {
    Run run = with("Success", reporting(Long.MAX_VALUE, 1L), reporting(5L, -9L));

    assertThat(isAgainst("errors>999999999999999999", run)).isTrue();
    assertThat(isAgainst("warnings>0", run)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "fixable, true, true",
    "fixable, false, false",
    "not-fixable, false, true",
    "not-fixable, true, false",
    "fixable, , false",
    "not-fixable, , false"
  })
  void whoCanFixIsOnlyWhatWasSaid(String rule, Boolean said, boolean against) {
    assertThat(isAgainst(rule, with("Success", failed("Odd", said)))).isEqualTo(against);
  }

  @Test
  void codesAreThoseOfFailuresAndOfTheRun() {
    Run run =
        Judged.completed("Error")
            .error(RunError.builder().errorKey("UserNotAuthenticated").build())
            .build();

    assertThat(isAgainst("code=usernot*", run)).isTrue();
    assertThat(isAgainst("code=tae_brg_?000", with("Success", failed("TAE_BRG_1000", null))))
        .isTrue();
    assertThat(isAgainst("code=other", run)).isFalse();
    assertThat(isAgainst("code=*", with("Success", task("Error").build()))).isFalse();
  }

  @Test
  void durationAndAgeAreMeasuredFromTheEnds() {
    Run run = lasting("a", Duration.ZERO, TEN);

    assertThat(isAgainst("duration>10m", run)).isFalse();
    assertThat(isAgainst("duration>9m59s", run)).isTrue();
    assertThat(isAgainst("age>5h50m", run)).isFalse();
    assertThat(isAgainst("age>5h49m", run)).isTrue();
  }

  @Test
  void whatIsNotKnownCountsAsTooLong() {
    Run started = Judged.completed("Success").startDateTime(Timestamp.of(START)).build();

    assertThat(isAgainst("duration>100d", started)).isTrue();
    assertThat(isAgainst("age>5h", started)).isTrue();
    assertThat(isAgainst("age>6h", started)).isFalse();
    assertThat(isAgainst("age>100d", with("Success"))).isTrue();
  }

  @Test
  void usualDurationTakesThreeOthers() {
    Run slow = lasting("slow", Duration.ZERO, Duration.ofMinutes(21));
    Run one = lasting("1", DAY, TEN);
    Run two = lasting("2", DAY.multipliedBy(2), Duration.ofMinutes(20));
    Run three = lasting("3", DAY.multipliedBy(3), TEN);

    assertThat(ruling("duration>p95", slow, one, two, slow).violated()).isEmpty();
    assertThat(ruling("duration>p95", slow, one, two, three).violated()).hasSize(1);
    assertThat(ruling("duration>p95", three, one, two, slow).violated()).isEmpty();
  }

  @Test
  void newFailuresAreThoseThatTheRunBeforeDidNotHave() {
    Run now = lasting("now", Duration.ZERO, TEN, failed("A", true));
    Run same = lasting("same", DAY, TEN, failed("A", true), failed("B", true));
    Run other = lasting("other", DAY.multipliedBy(2), TEN, failed("C", true));
    Run later = lasting("later", DAY.negated(), TEN);

    assertThat(ruling("new-failures", now, other, same, later, now).violated()).isEmpty();
    assertThat(ruling("new-failures", now, other).violated()).hasSize(1);
    assertThat(ruling("new-failures", now).violated()).hasSize(1);
    assertThat(ruling("new-failures", same, other).violated()).hasSize(1);
    assertThat(ruling("new-failures", lasting("ok", Duration.ZERO, TEN), other).violated())
        .isEmpty();
  }

  @Test
  void historyIsNeverTheRunItself() {
    Run run = lasting("now", Duration.ZERO, TEN, failed("A", true));
    Run again =
        Judged.completed("Success")
            .id(RunId.of("now"))
            .startDateTime(Timestamp.of(START.minus(DAY)))
            .jobs(run.jobs())
            .build();

    assertThat(ruling("new-failures", run, again, run).violated()).hasSize(1);
  }

  private static boolean isAgainst(String rule, Run run) {
    return !ruling(rule, run).violated().isEmpty();
  }

  /** A run that has not ended is measured by its time so far; it started four hours ago. */
  @Test
  void durationAgeAndStuckHoldAgainstARunUnderWay() {
    for (String state : List.of("Executing", "Queued", "WaitingToRetry")) {
      Run run = underWay(state, NOW.minus(Duration.ofHours(4)));

      assertThat(ruling("duration>3h", run).kind()).isEqualTo(PolicyResult.Kind.OVERRUN);
      assertThat(ruling("age>3h", run).kind()).isEqualTo(PolicyResult.Kind.OVERRUN);
      assertThat(ruling("duration>4h,age>4h,error", run).kind()).isEqualTo(PolicyResult.Kind.OPEN);
      assertThat(ruling("stuck", run).kind()).as("no history").isEqualTo(PolicyResult.Kind.OPEN);
      assertThat(ruling("stuck", underWay(state, NOW.minus(Duration.ofHours(13)))).violated())
          .containsExactly(RunConditionRule.STUCK);
    }
    assertThat(ruling("duration>1ms,age>1ms,stuck", underWay("Queued", null)).kind())
        .as("nothing is known")
        .isEqualTo(PolicyResult.Kind.OPEN);
  }

  @Test
  void aRunIsStuckOnceItTookTwiceWhatOthersDid() {
    Run[] others = {
      lasting("1", DAY, Duration.ofHours(1)),
      lasting("2", DAY.multipliedBy(2), Duration.ofHours(1)),
      lasting("3", DAY.multipliedBy(3), Duration.ofHours(2))
    };
    Run young = underWay("Executing", NOW.minus(Duration.ofHours(4)));
    Run old = underWay("Executing", NOW.minus(Duration.ofHours(4)).minusSeconds(1));

    assertThat(ruling("stuck", young, others).kind()).isEqualTo(PolicyResult.Kind.OPEN);
    assertThat(ruling("stuck", old, others).violated()).containsExactly(RunConditionRule.STUCK);
    assertThat(ruling("duration>p95", young, others).kind()).isEqualTo(PolicyResult.Kind.OVERRUN);
    assertThat(ruling("stuck", others[2], others).violated()).as("it has ended").isEmpty();
  }

  private static Run underWay(String state, @Nullable Instant start) {
    return Run.builder()
        .id(RunId.of("judged"))
        .state(ExecutionState.read(state))
        .startDateTime(start == null ? null : Timestamp.of(start))
        .build();
  }
}
