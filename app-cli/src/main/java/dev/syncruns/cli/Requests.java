package dev.syncruns.cli;

import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.problem.LimitExceeded;
import java.util.concurrent.atomic.AtomicLong;

/** The budget of requests of one command. */
final class Requests {
  private final AtomicLong made = new AtomicLong();
  private final long most;

  Requests(long most) {
    this.most = most;
  }

  /** Counts a request about to be made, or refuses it. */
  void take() {
    if (made.incrementAndGet() > most) {
      made.decrementAndGet();
      throw new LimitExceeded(
          LimitExceeded.Limit.REQUESTS, most + " requests", Circumstances.unsent());
    }
  }
}
