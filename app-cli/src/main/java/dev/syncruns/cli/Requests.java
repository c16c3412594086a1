package dev.syncruns.cli;

import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.waiting.RequestAllowance;
import dev.syncruns.ports.out.Timing;
import java.time.Duration;
import java.time.Instant;

/**
 * The budget of requests of one command, renewed every hour for those that go on for longer. Safe
 * to use from many threads at once.
 */
final class Requests {
  private static final Duration RENEWED = Duration.ofHours(1);

  private final long most;
  private final Timing timing;
  private long made;
  private Instant renewal;

  Requests(long most, Timing timing) {
    this.most = most;
    this.timing = timing;
    this.renewal = timing.steady().plus(RENEWED);
  }

  /** Counts a request about to be made, or refuses it. */
  synchronized void take() {
    renew();
    if (made >= most) {
      throw new LimitExceeded(
          LimitExceeded.Limit.REQUESTS, most + " requests", Circumstances.unsent());
    }
    made++;
  }

  /** How many may still be made. */
  synchronized RequestAllowance allowance() {
    renew();
    return RequestAllowance.of(most, made, Duration.between(timing.steady(), renewal));
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
