package dev.syncruns.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.TransportError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryPropertiesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aWaitIsNeverNegativeNeverTooShortAndAlwaysBounded(
      @ForAll("policies") RetryPolicy policy,
      @ForAll("problems") Problem problem,
      @ForAll @IntRange(min = 1) int attempts,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
    Duration least = problem.retryAfter().orElse(Duration.ZERO);
    RetryDecision decision = policy.decide(problem, attempts, Optional.empty(), random);
    if (decision instanceof RetryDecision.Retry again) {
      Duration longest =
          problem
              .retryAfter()
              .map(asked -> asked.plus(asked.dividedBy(10)))
              .orElse(longestBackoff(policy, problem));
      assertThat(again.delay()).isBetween(least, longest);
    }
    if (attempts >= policy.maxAttempts()) {
      assertThat(decision).isEqualTo(RetryDecision.giveUp(GiveUpReason.ATTEMPTS_USED));
    }
  }

  private static Duration longestBackoff(RetryPolicy policy, Problem problem) {
    boolean patient = policy.maxRetryAfter().compareTo(policy.maxDelay()) > 0;
    return problem instanceof RateLimited && patient ? policy.maxRetryAfter() : policy.maxDelay();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noAttemptIsPutOffBeyondTheDeadline(
      @ForAll("policies") RetryPolicy policy,
      @ForAll("problems") Problem problem,
      @ForAll @LongRange(max = 1_000_000) long millis,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
    Duration remaining = Duration.ofMillis(millis);
    RetryDecision decision = policy.decide(problem, 1, Optional.of(remaining), random);
    if (decision instanceof RetryDecision.Retry again) {
      assertThat(again.delay()).isLessThan(remaining);
    }
  }

  @Property
  void whatAHeaderAsksForIsNeverNegativeAndBounded(@ForAll String header, @ForAll String date) {
    RetryAfter.read(header, date, NOW).ifPresent(RetryPropertiesTest::assertInRange);
    RetryAfter.read(date, null, Instant.MIN).ifPresent(RetryPropertiesTest::assertInRange);
  }

  @Property
  void noNumberIsTooOdd(@ForAll @Chars({'0', '1', '9', '-', '+', '.', ' ', ','}) String header) {
    RetryAfter.read(header, null, NOW).ifPresent(RetryPropertiesTest::assertInRange);
  }

  @Property
  void secondsAreReadAsTheyAre(@ForAll @LongRange(max = 31_536_000) long seconds) {
    assertThat(RetryAfter.read(Long.toString(seconds), null, NOW))
        .contains(Duration.ofSeconds(seconds));
  }

  @Property
  void theBudgetStaysWithinItsCapacity(
      @ForAll @IntRange(max = 60) int capacity, @ForAll List<Boolean> events) {
    RetryBudget budget = RetryBudget.full(capacity);
    int retries = 0;
    int successes = 0;
    for (boolean isSuccess : events) {
      retries += !isSuccess && budget.allowsRetry() ? 1 : 0;
      successes += isSuccess ? 1 : 0;
      budget = isSuccess ? budget.afterSuccess() : budget.afterRetry();
      assertThat(budget.level()).isBetween(0, capacity);
      assertThat(retries * RetryBudget.COST).isLessThanOrEqualTo(capacity + successes);
    }
  }

  @Provide
  Arbitrary<RetryPolicy> policies() {
    Arbitrary<Duration> anyLength = Arbitraries.longs().greaterOrEqual(0).map(Duration::ofSeconds);
    Arbitrary<Duration> upToAYear =
        Arbitraries.longs().between(0, 31_536_000_000L).map(Duration::ofMillis);
    return Combinators.combine(
            Arbitraries.integers().greaterOrEqual(1), anyLength, upToAYear, anyLength)
        .as(RetryPolicy::new);
  }

  @Provide
  Arbitrary<Problem> problems() {
    ProblemContext none = ProblemContext.noResponse();
    Arbitrary<Duration> waits =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 1_000_000).map(Duration::ofMillis),
            Arbitraries.longs().greaterOrEqual(0).map(Duration::ofSeconds));
    return Arbitraries.oneOf(
        waits.injectNull(0.1).map(wait -> new RateLimited(wait, none)),
        waits.injectNull(0.1).map(wait -> new ServiceUnavailable(wait, none)),
        Arbitraries.just(new TransportError("reset", none)));
  }

  private static void assertInRange(Duration wait) {
    assertThat(wait).isBetween(Duration.ZERO, RetryAfter.LONGEST);
  }
}
