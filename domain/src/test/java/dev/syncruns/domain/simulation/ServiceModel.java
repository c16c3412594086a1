package dev.syncruns.domain.simulation;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A model of a service that answers so many requests a minute, fails now and then, and may be out
 * for a while.
 */
final class ServiceModel {
  private static final long MINUTE = 60_000;

  private final ServiceTraits traits;
  private final SplittableRandom random;
  private long window;
  private int answeredInWindow;
  private int throttled;
  private int requests;

  ServiceModel(ServiceTraits traits, long seed) {
    this.traits = traits;
    this.random = new SplittableRandom(seed);
  }

  /** What a request at {@code now} milliseconds ends with; empty when it is answered. */
  Optional<Problem> request(long now) {
    requests++;
    if (now < traits.outage().toMillis()) {
      return Optional.of(unavailable());
    }
    if (now / MINUTE != window) {
      window = now / MINUTE;
      answeredInWindow = 0;
    }
    if (answeredInWindow >= traits.requestsPerMinute()) {
      throttled++;
      long untilNext = MINUTE - now % MINUTE;
      Duration wait = traits.tellsWait() ? Duration.ofMillis(untilNext).plusMillis(999) : null;
      Duration wholeSeconds = wait == null ? null : Duration.ofSeconds(wait.toSeconds());
      return Optional.of(
          new RateLimited(wholeSeconds, ProblemContext.response(429, ServiceError.none())));
    }
    answeredInWindow++;
    return random.nextDouble() < traits.failureRate()
        ? Optional.of(unavailable())
        : Optional.empty();
  }

  int requests() {
    return requests;
  }

  int throttled() {
    return throttled;
  }

  private static Problem unavailable() {
    return new ServiceUnavailable(null, ProblemContext.response(503, ServiceError.none()));
  }
}
