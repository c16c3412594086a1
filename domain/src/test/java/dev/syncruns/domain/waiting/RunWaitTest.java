package dev.syncruns.domain.waiting;

import static dev.syncruns.domain.waiting.Waits.START;
import static dev.syncruns.domain.waiting.Waits.again;
import static dev.syncruns.domain.waiting.Waits.at;
import static dev.syncruns.domain.waiting.Waits.unavailable;
import static dev.syncruns.domain.waiting.Waits.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunWaitTest {
  private static final Run RUNNING = Waits.running().build();
  private static final Duration FIVE = Duration.ofSeconds(5);
  private static final RunWait BEGUN = RunWait.begin(WaitPolicy.DEFAULT, START);

  @ParameterizedTest
  @CsvSource({
    "Success, succeeded SUCCESS",
    "Error, failed FAILED",
    "Canceled, failed CANCELED",
    "Odd, UNDETERMINED",
    "Undetermined, UNDETERMINED"
  })
  void onlyTheStateCompletedEndsAWait(String result, String told) {
    Run ended = Waits.completed(result);
    Run goesOn = Waits.running().result(ExecutionResult.read(result)).build();
    Run strange = Waits.running().state(ExecutionState.read("Resting")).build();

    Verdict verdict = verdict(see(BEGUN, ended, Duration.ofSeconds(1)));

    assertThat(told(verdict)).isEqualTo(told);
    assertThat(verdict.run()).contains(ended);
    assertThat(again(see(BEGUN, goesOn, Duration.ZERO)).next().seen()).contains(goesOn);
    assertThat(again(see(BEGUN, strange, Duration.ZERO)).next().seen()).contains(strange);
    assertThat(again(see(BEGUN, Run.builder().build(), Duration.ZERO)).delay()).hasSeconds(5);
  }

  @Test
  void looksAgainByTheScheduleAndTheExpectedEnd() {
    Duration waited = Duration.ofMinutes(20);
    Optional<Expectation> soon =
        Optional.of(new Expectation(START.plus(waited), START.plus(waited).plusSeconds(40), 3));

    assertThat(again(see(BEGUN, RUNNING, waited)).delay()).hasSeconds(30);
    assertThat(again(BEGUN.onRun(RUNNING, soon, at(waited))).delay()).hasSeconds(5);
  }

  @Test
  void timeoutEndsAWaitAndCutsTheLastDelay() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withTimeout(Duration.ofMinutes(5)));

    WaitStep.LookAgain last = again(see(wait, RUNNING, Duration.ofSeconds(299)));
    Verdict verdict = verdict(see(last.next(), RUNNING, Duration.ofMinutes(5)));

    assertThat(last.delay()).hasSeconds(1);
    assertThat(told(verdict)).isEqualTo("STILL_RUNNING");
    assertThat(verdict.run()).contains(RUNNING);
    assertThat(verdict(see(wait, RUNNING, Duration.ofMinutes(6)))).isEqualTo(verdict);
  }

  @Test
  void withoutATimeoutAWaitGoesOn() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withTimeout(null));

    assertThat(again(see(wait, RUNNING, Duration.ofDays(900))).delay()).hasMinutes(1);
  }

  @Test
  void runMayAppearForAWhile() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withStartWithin(Duration.ofSeconds(62)));

    assertThat(told(verdict(BEGUN.onNoRun(at(Duration.ZERO))))).isEqualTo("NO_RUN");
    assertThat(again(wait.onNoRun(at(Duration.ZERO))).delay()).hasSeconds(5);
    assertThat(again(wait.onNoRun(at(Duration.ofSeconds(59)))).delay()).hasSeconds(3);
    assertThat(told(verdict(wait.onNoRun(at(Duration.ofSeconds(62)))))).isEqualTo("NO_RUN");
  }

  @Test
  void timeoutBeforeARunAppearedTellsThatThereIsNone() {
    RunWait wait =
        begin(
            WaitPolicy.DEFAULT
                .withStartWithin(Duration.ofMinutes(2))
                .withTimeout(Duration.ofMinutes(1)));

    Verdict verdict = verdict(wait.onNoRun(at(Duration.ofMinutes(1))));

    assertThat(told(verdict)).isEqualTo("NO_RUN");
    assertThat(verdict.run()).isEmpty();
  }

  @Test
  void problemsEndAWaitOnlyInARow() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withMaxErrors(1));

    RunWait once = again(fail(wait, unavailable(null), Duration.ZERO)).next();
    RunWait recovered = again(see(once, RUNNING, Duration.ofSeconds(5))).next();
    RunWait twice = again(fail(recovered, unavailable(null), Duration.ofSeconds(10))).next();
    Problem last = unavailable(null);

    assertThat(once.errors()).isEqualTo(1);
    assertThat(recovered.errors()).isZero();
    assertThat(verdict(fail(twice, last, Duration.ofSeconds(15))))
        .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.PROBLEMS, RUNNING, last));
  }

  @Test
  void problemThatTryingAgainHardlyHelpsEndsAWaitThatGotNoAnswerTheThirdTime() {
    Problem forbidden = new Forbidden(Circumstances.unanswered());

    RunWait twice =
        again(fail(again(fail(BEGUN, forbidden, Duration.ZERO)).next(), forbidden, FIVE)).next();

    assertThat(verdict(fail(twice, forbidden, FIVE)))
        .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.PROBLEMS, null, forbidden));
    assertThat(again(fail(twice, unavailable(null), FIVE)).next().errors()).isEqualTo(3);
    RunWait strict = begin(WaitPolicy.DEFAULT.withMaxErrors(1));
    RunWait once = again(fail(strict, forbidden, FIVE)).next();
    assertThat(verdict(fail(once, forbidden, FIVE)).run()).isEmpty();
  }

  @Test
  void afterAnAnswerEveryProblemHasTheSameLimit() {
    Problem forbidden = new Forbidden(Circumstances.unanswered());
    RunWait seen = again(see(BEGUN, RUNNING, Duration.ZERO)).next();
    RunWait noneYet =
        again(
                begin(WaitPolicy.DEFAULT.withStartWithin(Duration.ofHours(1)))
                    .onNoRun(at(Duration.ZERO)))
            .next();

    for (RunWait begun : List.of(seen, noneYet)) {
      RunWait wait = begun;
      for (int i = 1; i <= 10; i++) {
        wait = again(fail(wait, forbidden, FIVE)).next();
        assertThat(wait.errors()).isEqualTo(i);
      }
      assertThat(told(verdict(fail(wait, forbidden, FIVE)))).isEqualTo("PROBLEMS");
    }
  }

  @Test
  void limitThatSaysWhenItEndsIsNoErrorAndDoesNotForgiveAny() {
    Circumstances refused = Circumstances.answered(429, ServiceError.none());
    Problem told = new RateLimited(Duration.ofSeconds(9), refused);
    RunWait wait = begin(WaitPolicy.DEFAULT.withMaxErrors(1));

    RunWait once = again(fail(wait, unavailable(null), Duration.ZERO)).next();
    WaitStep.LookAgain patient = again(fail(once, told, FIVE));

    assertThat(patient.delay()).hasSeconds(9);
    assertThat(patient.next().errors()).isEqualTo(1);
    assertThat(told(verdict(fail(patient.next(), new RateLimited(null, refused), FIVE))))
        .isEqualTo("PROBLEMS");
  }

  @Test
  void everyTroubleOneAfterTheOtherIsBorne() {
    Circumstances refused = Circumstances.answered(401, ServiceError.none());
    Problem ended = new NotAuthenticated(NotAuthenticated.Reason.TOKEN_REFUSED, refused);
    Problem limited = new RateLimited(Duration.ofSeconds(1), Circumstances.unanswered());
    RunWait seen = again(see(BEGUN, RUNNING, Duration.ZERO)).next();

    for (RunWait begun : List.of(BEGUN, seen)) {
      RunWait wait = begun;
      for (int i = 0; i < 10; i++) {
        wait = again(fail(wait, unavailable(null), FIVE)).next();
      }
      wait = again(fail(wait, limited, FIVE)).next();
      wait = again(fail(wait, ended, FIVE)).next();

      assertThat(told(verdict(see(wait, Waits.completed("Success"), FIVE))))
          .startsWith("succeeded");
      assertThat(told(verdict(fail(wait, ended, FIVE)))).isEqualTo("PROBLEMS");
    }
  }

  @Test
  void tokenThatWasNeverGoodEndsAWaitTheThirdTime() {
    Circumstances refused = Circumstances.answered(401, ServiceError.none());
    Problem wrong = new NotAuthenticated(NotAuthenticated.Reason.TOKEN_REFUSED, refused);

    RunWait once = again(fail(BEGUN, wrong, Duration.ZERO)).next();
    RunWait between = again(fail(once, unavailable(null), FIVE)).next();
    RunWait twice = again(fail(between, wrong, FIVE)).next();

    assertThat(told(verdict(fail(twice, wrong, FIVE)))).isEqualTo("PROBLEMS");
  }

  @Test
  void problemAtTheEndOfTheTimeDoesNotHideWhatWasSeen() {
    Problem late = unavailable(null);
    RunWait seen = again(see(BEGUN, RUNNING, Duration.ZERO)).next();

    assertThat(verdict(fail(seen, late, Duration.ofHours(2))))
        .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.STILL_RUNNING, RUNNING, null));
    assertThat(verdict(fail(BEGUN, late, Duration.ofHours(2))))
        .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.PROBLEMS, null, late));
  }

  @Test
  void stateThatIsWaitedForEndsTheWait() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withGoal(WaitGoal.parse("State=Executing")));
    Run queued = Waits.running().state(ExecutionState.QUEUED.open()).build();
    Run stateless = Run.builder().build();

    assertThat(again(see(wait, queued, Duration.ZERO)).next().seen()).contains(queued);
    assertThat(again(see(wait, stateless, Duration.ZERO)).next().seen()).contains(stateless);
    assertThat(verdict(see(wait, RUNNING, Duration.ZERO)))
        .isEqualTo(new Verdict.Succeeded(RUNNING));
    assertThat(told(verdict(see(wait, Waits.completed("Error"), Duration.ZERO))))
        .isEqualTo("failed FAILED");
  }

  @Test
  void floorSlowsAWaitAndNeverQuickensIt() {
    RunWait slow = BEGUN.atLeast(Duration.ofSeconds(40));

    assertThat(again(see(slow, RUNNING, Duration.ZERO)).delay()).hasSeconds(40);
    assertThat(again(see(slow.atLeast(FIVE), RUNNING, Duration.ZERO)).delay()).hasSeconds(40);
    assertThat(slow.atLeast(FIVE)).isSameAs(slow);
  }

  @Test
  void leavingSaysThatNobodyWaits() {
    RunWait seen = again(see(BEGUN, RUNNING, Duration.ZERO)).next();

    assertThat(seen.leave())
        .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.NOT_AWAITED, RUNNING, null));
  }

  @Test
  void longerOfScheduleAndRetryAfterIsWaited() {
    Problem patient = unavailable(Duration.ofSeconds(90));
    Problem hasty = unavailable(Duration.ofSeconds(1));

    assertThat(again(fail(BEGUN, patient, Duration.ZERO)).delay()).hasSeconds(90);
    assertThat(again(fail(BEGUN, hasty, Duration.ZERO)).delay()).hasSeconds(5);
  }

  @Test
  void retryAfterBeyondTheTimeoutEndsAWaitAtOnce() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withTimeout(Duration.ofMinutes(1)));
    RunWait seen = again(see(wait, RUNNING, Duration.ZERO)).next();
    Problem late = unavailable(Duration.ofSeconds(61));
    Problem justInTime = unavailable(Duration.ofSeconds(60));

    assertThat(verdict(fail(wait, late, Duration.ZERO)))
        .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.PROBLEMS, null, late));
    assertThat(verdict(fail(seen, late, Duration.ZERO)))
        .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.STILL_RUNNING, RUNNING, late));
    assertThat(again(fail(wait, justInTime, Duration.ZERO)).delay()).hasSeconds(60);
  }

  @Test
  void failFastEndsAtTheFirstFailedTask() {
    Run failing = withTasks(ExecutionResult.SUCCESS, ExecutionResult.TIMED_OUT);
    Run fine = withTasks(ExecutionResult.SUCCESS);
    RunWait hasty = begin(WaitPolicy.DEFAULT.withFailFast(true));

    assertThat(verdict(see(hasty, failing, Duration.ZERO)))
        .isEqualTo(new Verdict.DidNotSucceed(failing, Outcome.TIMED_OUT));
    assertThat(again(see(hasty, fine, Duration.ZERO)).delay()).hasSeconds(5);
    assertThat(again(see(BEGUN, failing, Duration.ZERO)).delay()).hasSeconds(5);
  }

  private static RunWait begin(WaitPolicy policy) {
    return RunWait.begin(policy, START);
  }

  private static WaitStep see(RunWait wait, Run run, Duration waited) {
    return wait.onRun(run, Optional.empty(), at(waited));
  }

  private static WaitStep fail(RunWait wait, Problem problem, Duration waited) {
    return wait.onProblem(problem, at(waited));
  }

  private static String told(Verdict verdict) {
    return verdict.match(
        succeeded -> "succeeded " + succeeded.ended().outcome(),
        failed -> "failed " + failed.outcome(),
        unknown -> unknown.why().name());
  }

  private static Run withTasks(ExecutionResult... results) {
    Task.Builder completed = Task.builder().state(ExecutionState.COMPLETED.open());
    List<Task> tasks =
        Stream.of(results).map(result -> completed.result(result.open()).build()).toList();
    return Waits.running().jobs(List.of(Job.builder().tasks(tasks).build())).build();
  }
}
