package dev.syncruns.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.TransportError;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final ProblemContext NONE = ProblemContext.noResponse();
  private final Problem reset = new TransportError("reset", NONE);
  private static final double ALMOST_ONE = Math.nextDown(1.0);

  @ParameterizedTest
  @CsvSource({
    "1, 500",
    "2, 1000",
    "3, 2000",
    "4, 4000",
    "5, 8000",
    "6, 16000",
    "7, 20000",
    "40, 20000",
    "2147483646, 20000"
  })
  void backsOffByAtMostADoublingTimeUpToTheCap(int attempts, long longest) {
    RetryPolicy policy = RetryPolicy.DEFAULT.withMaxAttempts(Integer.MAX_VALUE);
    assertThat(delay(policy, reset, attempts, 0)).isEqualTo(Duration.ZERO);
    assertThat(delay(policy, reset, attempts, 0.5)).isEqualTo(Duration.ofMillis(longest / 2));
    assertThat(delay(policy, reset, attempts, ALMOST_ONE))
        .isCloseTo(Duration.ofMillis(longest), Duration.ofNanos(10));
  }

  @Test
  void waitsAtLeastAsLongAsTheServiceAsksAndAtMostATenthMore() {
    RetryPolicy policy =
        new RetryPolicy(5, Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2));
    Problem limited = new RateLimited(Duration.ofSeconds(30), NONE);
    assertThat(delay(policy, limited, 1, 0)).isEqualTo(Duration.ofSeconds(30));
    assertThat(delay(policy, limited, 1, 0.5)).isEqualTo(Duration.ofMillis(31_500));
    assertThat(delay(policy, limited, 1, ALMOST_ONE))
        .isCloseTo(Duration.ofSeconds(33), Duration.ofNanos(10));
  }

  @Test
  void spreadsALongWaitByAtMostTwiceTheBase() {
    Problem limited = new ServiceUnavailable(Duration.ofSeconds(100), NONE);
    assertThat(delay(RetryPolicy.DEFAULT, limited, 1, 0.5)).isEqualTo(Duration.ofSeconds(101));
  }

  @Test
  void aWaitOfNothingIsNoWaitToKeep() {
    for (int attempts = 1; attempts < 5; attempts++) {
      assertThat(delay(RetryPolicy.DEFAULT, new RateLimited(Duration.ZERO, NONE), attempts, 0.9))
          .isEqualTo(delay(RetryPolicy.DEFAULT, new RateLimited(null, NONE), attempts, 0.9));
      assertThat(
              delay(
                  RetryPolicy.DEFAULT, new ServiceUnavailable(Duration.ZERO, NONE), attempts, 0.9))
          .isEqualTo(delay(RetryPolicy.DEFAULT, reset, attempts, 0.9));
    }
  }

  @Test
  void backsOffWhenTheServiceDoesNotSay() {
    assertThat(delay(RetryPolicy.DEFAULT, reset, 1, 0.5)).isEqualTo(Duration.ofMillis(250));
    assertThat(delay(RetryPolicy.DEFAULT, new ServiceUnavailable(null, NONE), 2, 0.5))
        .isEqualTo(Duration.ofMillis(500));
  }

  /** The platform counts requests per minute: half a second of backing off only costs attempts. */
  @ParameterizedTest
  @CsvSource({"1, 15", "2, 30", "3, 60", "4, 120", "5, 120", "99, 120"})
  void aLimitOfUnknownLengthIsWaitedOutWithinThePatience(int attempts, long longestSeconds) {
    RetryPolicy policy = RetryPolicy.DEFAULT.withMaxAttempts(100);
    Problem limited = new RateLimited(null, NONE);
    assertThat(delay(policy, limited, attempts, 0)).isZero();
    assertThat(delay(policy, limited, attempts, 0.5))
        .isEqualTo(Duration.ofMillis(longestSeconds * 500));
  }

  @Test
  void aLimitOfUnknownLengthIsWaitedForAtLeastAsLongAsAnyOtherFailure() {
    Problem limited = new RateLimited(null, NONE);
    RetryPolicy impatient = RetryPolicy.DEFAULT.withMaxRetryAfter(Duration.ZERO);
    assertThat(delay(impatient, limited, 2, 0.5)).isEqualTo(Duration.ofMillis(500));
    RetryPolicy patient = RetryPolicy.DEFAULT.withMaxRetryAfter(Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(delay(patient, limited, 4, 0.5)).isEqualTo(RetryAfter.LONGEST.dividedBy(2));
  }

  @Test
  void givesUpOnWhatTryingAgainCantHelp() {
    assertGivesUp(RetryPolicy.DEFAULT, new Forbidden(NONE), 1, GiveUpReason.NOT_RETRYABLE);
  }

  @Test
  void givesUpWhenAllAttemptsAreUsed() {
    RetryPolicy policy = RetryPolicy.DEFAULT.withMaxAttempts(3);
    assertThat(delay(policy, reset, 2, 0)).isEqualTo(Duration.ZERO);
    assertGivesUp(policy, reset, 3, GiveUpReason.ATTEMPTS_USED);
    assertGivesUp(policy, reset, 4, GiveUpReason.ATTEMPTS_USED);
    assertGivesUp(policy.withMaxAttempts(1), reset, 1, GiveUpReason.ATTEMPTS_USED);
  }

  @Test
  void givesUpWhenTheServiceAsksForMorePatienceThanThereIs() {
    RetryPolicy policy = RetryPolicy.DEFAULT.withMaxRetryAfter(Duration.ofSeconds(10));
    Problem bearable = new RateLimited(Duration.ofSeconds(10), NONE);
    Problem tooLong = new RateLimited(Duration.ofSeconds(10).plusNanos(1), NONE);
    assertThat(delay(policy, bearable, 1, 0)).isEqualTo(Duration.ofSeconds(10));
    assertGivesUp(policy, tooLong, 1, GiveUpReason.RETRY_AFTER_TOO_LONG);
    assertGivesUp(
        RetryPolicy.DEFAULT,
        new RateLimited(Duration.ofDays(1), NONE),
        1,
        GiveUpReason.RETRY_AFTER_TOO_LONG);
  }

  @Test
  void noPatienceReachesBeyondAYear() {
    RetryPolicy patient = RetryPolicy.DEFAULT.withMaxRetryAfter(Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(delay(patient, new RateLimited(RetryAfter.LONGEST, NONE), 1, 0))
        .isEqualTo(RetryAfter.LONGEST);
    assertGivesUp(
        patient,
        new RateLimited(Duration.ofSeconds(Long.MAX_VALUE), NONE),
        1,
        GiveUpReason.RETRY_AFTER_TOO_LONG);
  }

  @Test
  void givesUpWhenTheDeadlineComesFirst() {
    Problem limited = new RateLimited(Duration.ofSeconds(5), NONE);
    Duration five = Duration.ofSeconds(5);
    assertThat(RetryPolicy.DEFAULT.decide(limited, 1, Optional.of(five), 0))
        .isEqualTo(RetryDecision.giveUp(GiveUpReason.DEADLINE_TOO_NEAR));
    assertThat(RetryPolicy.DEFAULT.decide(limited, 1, Optional.of(five.plusNanos(1)), 0))
        .isEqualTo(RetryDecision.retry(five));
    assertThat(RetryPolicy.DEFAULT.decide(reset, 1, Optional.of(Duration.ZERO), 0))
        .isEqualTo(RetryDecision.giveUp(GiveUpReason.DEADLINE_TOO_NEAR));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.0, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesARandomNumberOutOfItsRange(double random) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.DEFAULT.decide(reset, 1, Optional.empty(), random));
  }

  @Test
  void refusesToDecideBeforeTheFirstAttempt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.DEFAULT.decide(reset, 0, Optional.empty(), 0));
  }

  @Test
  void refusesWhatIsNoPolicy() {
    Duration bad = Duration.ofNanos(-1);
    Duration good = Duration.ZERO;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(0, good, good, good))
        .withMessage("maxAttempts is 0; expected at least 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, bad, good, good));
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, good, bad, good));
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, good, good, bad));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, good, Duration.ofDays(365).plusNanos(1), good))
        .withMessageContaining("365 days");
    assertThat(new RetryPolicy(1, good, RetryAfter.LONGEST, good).maxDelay()).hasDays(365);
  }

  @Test
  void decisionsAreMatchedByTheirCase() {
    RetryDecision again = RetryDecision.retry(Duration.ofSeconds(1));
    RetryDecision giveUp = RetryDecision.giveUp(GiveUpReason.BUDGET_USED);
    assertThat(again.<Object>match(RetryDecision.Retry::delay, RetryDecision.GiveUp::reason))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(giveUp.<Object>match(RetryDecision.Retry::delay, RetryDecision.GiveUp::reason))
        .isEqualTo(GiveUpReason.BUDGET_USED);
  }

  @Test
  void reasonsAreSaidInWords() {
    assertThat(Arrays.stream(GiveUpReason.values()).map(GiveUpReason::description))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[a-z' ]{15,}"));
  }

  private static Duration delay(RetryPolicy policy, Problem problem, int attempts, double random) {
    return policy
        .decide(problem, attempts, Optional.empty(), random)
        .match(
            RetryDecision.Retry::delay,
            giveUp -> {
              throw new AssertionError("gave up: " + giveUp.reason());
            });
  }

  private static void assertGivesUp(
      RetryPolicy policy, Problem problem, int attempts, GiveUpReason reason) {
    assertThat(policy.decide(problem, attempts, Optional.empty(), 0.5))
        .isEqualTo(RetryDecision.giveUp(reason));
  }
}
