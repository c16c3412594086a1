package dev.syncruns.domain.waiting;

import static dev.syncruns.domain.waiting.Waits.START;
import static dev.syncruns.domain.waiting.Waits.again;
import static dev.syncruns.domain.waiting.Waits.at;
import static dev.syncruns.domain.waiting.Waits.begin;
import static dev.syncruns.domain.waiting.Waits.fail;
import static dev.syncruns.domain.waiting.Waits.see;
import static dev.syncruns.domain.waiting.Waits.told;
import static dev.syncruns.domain.waiting.Waits.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceUnavailable;
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
  private static final RunWait BEGUN = RunWait.begin(WaitPolicy.DEFAULT);

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
    Optional<EtaEstimate> soon =
        Optional.of(new EtaEstimate(START.plus(waited), START.plus(waited).plusSeconds(40), 3));

    assertThat(again(see(BEGUN, RUNNING, waited)).delay()).hasSeconds(30);
    assertThat(again(BEGUN.onRun(RUNNING, soon, at(waited))).delay()).hasSeconds(5);
  }

  @Test
  void timeoutEndsAWaitAndCutsTheLastDelay() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withTimeout(Duration.ofMinutes(5)));

    WaitStep.PollAgain last = again(see(wait, RUNNING, Duration.ofSeconds(299)));
    Verdict verdict = verdict(see(last.next(), RUNNING, Duration.ofMinutes(5)));

    assertThat(last.delay()).hasSeconds(1);
    assertThat(told(verdict)).isEqualTo("STILL_RUNNING");
    assertThat(verdict.run()).contains(RUNNING);
    assertThat(verdict(see(wait, RUNNING, Duration.ofMinutes(6)))).isEqualTo(verdict);
  }

  @Test
  void lastLookComesEarlyEnoughToBeAnswered() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withTimeout(Duration.ofMinutes(10)));

    assertThat(again(see(wait, RUNNING, Duration.ofSeconds(590))).delay()).hasSeconds(8);
    assertThat(again(see(wait, RUNNING, Duration.ofSeconds(598))).delay()).hasSeconds(2);
  }

  @Test
  void timeThatIsUpBeforeAnAnswerTellsWhatWasKnownBefore() {
    RunWait wait =
        begin(
            WaitPolicy.DEFAULT
                .withTimeout(Duration.ofMinutes(1))
                .withStartWithin(Duration.ofHours(1)));
    Problem late =
        new LimitExceeded(
            LimitExceeded.Limit.DEADLINE, "the answer took longer", ProblemContext.noResponse());
    RunWait answered = again(wait.onNoRun(at(FIVE))).next();
    RunWait failed = again(fail(wait, Waits.unavailable(null), FIVE)).next();

    assertThat(told(verdict(fail(answered, late, Duration.ofMinutes(1))))).isEqualTo("NO_RUN");
    assertThat(verdict(fail(failed, late, Duration.ofMinutes(1))))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.problem()).isInstanceOf(ServiceUnavailable.class));
    assertThat(told(verdict(fail(wait, late, Duration.ofMinutes(1))))).isEqualTo("PROBLEMS");
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
  void runThatWasSeenMayBeMissingForAsLongAsProblemsAreBorne() {
    RunWait seen = again(see(begin(WaitPolicy.DEFAULT.withMaxErrors(2)), RUNNING, FIVE)).next();

    RunWait once = again(seen.onNoRun(at(FIVE))).next();
    RunWait twice = again(once.onNoRun(at(FIVE))).next();
    RunWait back = again(see(twice, RUNNING, FIVE)).next();
    Verdict gone = verdict(twice.onNoRun(at(FIVE)));

    assertThat(twice.errors()).isEqualTo(2);
    assertThat(back.errors()).isZero();
    assertThat(told(gone)).isEqualTo("NO_RUN");
    assertThat(gone.run()).contains(RUNNING);
    assertThat(told(verdict(once.onNoRun(at(Duration.ofHours(2)))))).isEqualTo("STILL_RUNNING");
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

    assertThat(seen.cancel())
        .isEqualTo(new Verdict.Unknown(Verdict.Why.NOT_AWAITED, RUNNING, null));
  }

  @Test
  void failFastEndsAtTheFirstFailedTask() {
    Run failing = withTasks(ExecutionResult.SUCCESS, ExecutionResult.TIMED_OUT);
    Run fine = withTasks(ExecutionResult.SUCCESS);
    RunWait hasty = begin(WaitPolicy.DEFAULT.withFailFast(true));

    assertThat(verdict(see(hasty, failing, Duration.ZERO)))
        .isEqualTo(new Verdict.Failed(failing, Outcome.TIMED_OUT));
    assertThat(again(see(hasty, fine, Duration.ZERO)).delay()).hasSeconds(5);
    assertThat(again(see(BEGUN, failing, Duration.ZERO)).delay()).hasSeconds(5);
  }

  private static Run withTasks(ExecutionResult... results) {
    Task.Builder completed = Task.builder().state(ExecutionState.COMPLETED.open());
    List<Task> tasks =
        Stream.of(results).map(result -> completed.result(result.open()).build()).toList();
    return Waits.running().jobs(List.of(Job.builder().tasks(tasks).build())).build();
  }
}
