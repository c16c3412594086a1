package dev.syncruns.domain.simulation;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.RetryBudget;
import dev.syncruns.domain.retry.RetryDecision;
import dev.syncruns.domain.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/** A client that lists some pages one after another, deciding as the domain decides. */
final class SimulatedClient {
  private static final int PAGES = 10;
  private static final long SERVICE_TIME = 200;

  private final AtomicReference<RetryBudget> budget;
  private final SplittableRandom random;
  private int pages;
  private int attempts;
  private long startedAt = -1;
  private long took = -1;

  SimulatedClient(AtomicReference<RetryBudget> budget, SplittableRandom random) {
    this.budget = budget;
    this.random = random;
  }

  /**
   * Makes one request at {@code now}; gives the time of the next, or nothing when the client is
   * through.
   */
  OptionalLong act(long now, ServiceModel service) {
    attempts++;
    startedAt = startedAt < 0 ? now : startedAt;
    Optional<Problem> problem = service.request(now);
    if (problem.isEmpty()) {
      budget.updateAndGet(RetryBudget::afterSuccess);
      attempts = 0;
      pages++;
      if (pages == PAGES) {
        took = now + SERVICE_TIME - startedAt;
        return OptionalLong.empty();
      }
      return OptionalLong.of(now + SERVICE_TIME);
    }
    RetryDecision decision =
        RetryPolicy.DEFAULT.decide(
            problem.get(), attempts, Optional.<Duration>empty(), random.nextDouble());
    return decision.match(
        again ->
            budget.getAndUpdate(RetryBudget::afterRetry).allowsRetry()
                ? OptionalLong.of(now + SERVICE_TIME + again.delay().toMillis())
                : OptionalLong.empty(),
        giveUp -> OptionalLong.empty());
  }

  boolean isFinished() {
    return took >= 0;
  }

  long took() {
    return took;
  }
}
