package dev.syncruns.cli;

import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The budget of requests of one command, renewed every hour for those that go on for longer. Safe
 * to use from many threads at once.
 */
final class Requests {
  private static final Duration RENEWED = Duration.ofHours(1);

  private final long most;
  private final TimeSource timing;
  private long made;
  private Instant renewal;

  Requests(long most, TimeSource timing) {
    this.most = most;
    this.timing = timing;
    this.renewal = timing.steady().plus(RENEWED);
  }

  /** Counts a request about to be made, or refuses it. */
  synchronized void take() {
    renew();
    if (made >= most) {
      throw new LimitExceeded(
          LimitExceeded.Limit.REQUESTS, most + " requests", ProblemContext.unsent());
    }
    made++;
  }

  /** How many may still be made. */
  synchronized RequestQuota allowance() {
    renew();
    return RequestQuota.of(most, made, Duration.between(timing.steady(), renewal));
  }

  /** How many may still be made before all of them may be made again. */
  synchronized long left() {
    renew();
    return most - made;
  }

  private void renew() {
    Instant now = timing.steady();
    if (!now.isBefore(renewal)) {
      made = 0;
      renewal = now.plus(RENEWED);
    }
  }
}
