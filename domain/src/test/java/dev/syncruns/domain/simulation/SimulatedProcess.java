package dev.syncruns.domain.simulation;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.RateLimitPause;
import dev.syncruns.domain.retry.RetryBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the clients of one process share. */
final class SimulatedProcess {
  private RetryBudget budget = RetryBudget.full();
  private @Nullable RateLimitPause throttle;

  /**
   * How many milliseconds a client that is about to begin a call waits; nothing when it need not.
   */
  OptionalLong pause(long now, double random) {
    return Optional.ofNullable(throttle)
        .flatMap(pause -> pause.delay(Instant.ofEpochMilli(now), Optional.empty(), random))
        .map(wait -> OptionalLong.of(Math.max(1, wait.toMillis())))
        .orElse(OptionalLong.empty());
  }

  void succeeded() {
    budget = budget.afterSuccess();
  }

  /** Whether a client may wait and try again; if it may, the others keep its pause. */
  boolean mayRetry(Problem problem, long now, Duration wait) {
    boolean allowed = budget.allowsRetry();
    budget = budget.afterRetry();
    if (allowed) {
      RateLimitPause.after(problem, Instant.ofEpochMilli(now), wait)
          .ifPresent(pause -> throttle = throttle == null ? pause : throttle.orLater(pause));
    }
    return allowed;
  }
}
