package dev.syncruns.domain.waiting;

import static dev.syncruns.domain.waiting.Waits.again;
import static dev.syncruns.domain.waiting.Waits.at;
import static dev.syncruns.domain.waiting.Waits.begin;
import static dev.syncruns.domain.waiting.Waits.fail;
import static dev.syncruns.domain.waiting.Waits.see;
import static dev.syncruns.domain.waiting.Waits.told;
import static dev.syncruns.domain.waiting.Waits.unavailable;
import static dev.syncruns.domain.waiting.Waits.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What problems do to the wait for a run. */
class RunWaitProblemsTest {
  private static final Run RUNNING = Waits.running().build();
  private static final Duration FIVE = Duration.ofSeconds(5);
  private static final RunWait BEGUN = RunWait.begin(WaitPolicy.DEFAULT);

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
        .isEqualTo(new Verdict.Unknown(Verdict.Why.PROBLEMS, RUNNING, last));
  }

  @Test
  void problemThatTryingAgainHardlyHelpsEndsAWaitThatGotNoAnswerTheThirdTime() {
    Problem forbidden = new Forbidden(ProblemContext.noResponse());

    RunWait twice =
        again(fail(again(fail(BEGUN, forbidden, Duration.ZERO)).next(), forbidden, FIVE)).next();

    assertThat(verdict(fail(twice, forbidden, FIVE)))
        .isEqualTo(new Verdict.Unknown(Verdict.Why.PROBLEMS, null, forbidden));
    assertThat(again(fail(twice, unavailable(null), FIVE)).next().errors()).isEqualTo(3);
    RunWait strict = begin(WaitPolicy.DEFAULT.withMaxErrors(1));
    RunWait once = again(fail(strict, forbidden, FIVE)).next();
    assertThat(verdict(fail(once, forbidden, FIVE)).run()).isEmpty();
  }

  @Test
  void afterAnAnswerEveryProblemHasTheSameLimit() {
    Problem forbidden = new Forbidden(ProblemContext.noResponse());
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
    ProblemContext refused = ProblemContext.response(429, ServiceError.none());
    Problem told = new RateLimited(Duration.ofSeconds(9), refused);
    RunWait wait = begin(WaitPolicy.DEFAULT.withMaxErrors(1));

    RunWait once = again(fail(wait, unavailable(null), Duration.ZERO)).next();
    WaitStep.PollAgain patient = again(fail(once, told, FIVE));

    assertThat(patient.delay()).hasSeconds(9);
    assertThat(patient.next().errors()).isEqualTo(1);
    assertThat(told(verdict(fail(patient.next(), new RateLimited(null, refused), FIVE))))
        .isEqualTo("PROBLEMS");
  }

  @Test
  void everyTroubleOneAfterTheOtherIsBorne() {
    ProblemContext refused = ProblemContext.response(401, ServiceError.none());
    Problem ended = new NotAuthenticated(NotAuthenticated.Reason.TOKEN_REFUSED, refused);
    Problem limited = new RateLimited(Duration.ofSeconds(1), ProblemContext.noResponse());
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
    ProblemContext refused = ProblemContext.response(401, ServiceError.none());
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
        .isEqualTo(new Verdict.Unknown(Verdict.Why.STILL_RUNNING, RUNNING, null));
    assertThat(verdict(fail(BEGUN, late, Duration.ofHours(2))))
        .isEqualTo(new Verdict.Unknown(Verdict.Why.PROBLEMS, null, late));
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
        .isEqualTo(new Verdict.Unknown(Verdict.Why.PROBLEMS, null, late));
    assertThat(verdict(fail(seen, late, Duration.ZERO)))
        .isEqualTo(new Verdict.Unknown(Verdict.Why.STILL_RUNNING, RUNNING, late));
    assertThat(again(fail(wait, justInTime, Duration.ZERO)).delay()).hasSeconds(60);
  }

  @Test
  void lastLookDoesNotComeBeforeTheServiceMayBeAsked() {
    RunWait wait = begin(WaitPolicy.DEFAULT.withTimeout(Duration.ofSeconds(61)));
    Problem nearlyLate = unavailable(Duration.ofSeconds(60));
    WaitStep step = fail(wait, nearlyLate, Duration.ZERO);
    WaitStep slow = fail(wait, unavailable(Duration.ofSeconds(5)), Duration.ofSeconds(56));

    assertThat(again(step).delay()).hasSeconds(60);
    assertThat(again(slow).delay()).hasSeconds(5);
  }
}
