package dev.syncruns.domain.simulation;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.RetryDecision;
import dev.syncruns.domain.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** A client that lists some pages one after another, deciding as the domain decides. */
final class SimulatedClient {
  private static final int PAGES = 10;
  private static final long SERVICE_TIME = 200;

  private final SimulatedProcess process;
  private final SplittableRandom random;
  private int pages;
  private int attempts;
  private long startedAt = -1;
  private long took = -1;

  SimulatedClient(SimulatedProcess process, SplittableRandom random) {
    this.process = process;
    this.random = random;
  }

  /**
   * Makes one request at {@code now}, or waits because another client of its process is limited;
   * gives the time to act again, or nothing when the client is through.
   */
  OptionalLong act(long now, ServiceModel service) {
    startedAt = startedAt < 0 ? now : startedAt;
    if (attempts == 0) {
      OptionalLong pause = process.pause(now, random.nextDouble());
      if (pause.isPresent()) {
        return OptionalLong.of(now + pause.getAsLong());
      }
    }
    return request(now, service);
  }

  private OptionalLong request(long now, ServiceModel service) {
    attempts++;
    Optional<Problem> problem = service.request(now);
    if (problem.isEmpty()) {
      process.succeeded();
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
            process.mayRetry(problem.get(), now + SERVICE_TIME, again.delay())
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
