package dev.syncruns.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitPauseTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final Problem limited =
      new RateLimited(null, ProblemContext.response(429, ServiceError.none()));
  private final RateLimitPause minute = new RateLimitPause(NOW.plusSeconds(60), limited);

  @Test
  void aLimitedCallMakesAPause_anotherFailureDoesNot() {
    Problem down =
        new ServiceUnavailable(
            Duration.ofSeconds(60), ProblemContext.response(503, ServiceError.none()));

    assertThat(RateLimitPause.after(limited, NOW, Duration.ofMinutes(1))).contains(minute);
    assertThat(RateLimitPause.after(down, NOW, Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void ofTwoPauses_theLaterEndCounts() {
    RateLimitPause shorter = new RateLimitPause(NOW.plusSeconds(59), limited);

    assertThat(minute.orLater(shorter)).isSameAs(minute);
    assertThat(shorter.orLater(minute)).isSameAs(minute);
    assertThat(minute.orLater(new RateLimitPause(minute.until(), limited))).isSameAs(minute);
  }

  @Test
  void callsComeBackWithinASecondAfterThePause() {
    assertThat(wait(NOW, 0)).contains(Duration.ofSeconds(60));
    assertThat(wait(NOW.plusSeconds(59), 0.5)).contains(Duration.ofMillis(1500));
    assertThat(wait(NOW, 0.999_999))
        .get()
        .satisfies(it -> assertThat(it).isLessThan(Duration.ofSeconds(61)));
  }

  @Test
  void afterThePauseNobodyWaits() {
    assertThat(wait(NOW.plusSeconds(60), 0.5)).isEmpty();
    assertThat(wait(NOW.plusSeconds(61), 0.5)).isEmpty();
  }

  @Test
  void aCallThatEndsBeforeThePauseDoesNotWait() {
    assertThat(minute.delay(NOW, Optional.of(Duration.ofSeconds(60)), 0)).isEmpty();
    assertThat(minute.delay(NOW, Optional.of(Duration.ofSeconds(61)), 0))
        .contains(Duration.ofSeconds(60));
  }

  private Optional<Duration> wait(Instant now, double random) {
    return minute.delay(now, Optional.empty(), random);
  }
}
