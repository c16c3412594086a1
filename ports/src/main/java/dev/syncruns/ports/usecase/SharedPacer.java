package dev.syncruns.ports.usecase;

import dev.syncruns.domain.fleet.PollingPolicy;
import dev.syncruns.domain.fleet.RequestPacer;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.ports.decorator.Deadline;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pace that all requests of a fleet share. Thread-safe. */
final class SharedPacer {
  private final TimeSource timing;
  private final PollingPolicy policy;
  private final Supplier<RequestQuota> quota;
  private RequestPacer pacer;

  SharedPacer(TimeSource timing, PollingPolicy rhythm, Supplier<RequestQuota> allowance) {
    this.timing = timing;
    this.policy = rhythm;
    this.quota = allowance;
    this.pacer = new RequestPacer(timing.steady());
  }

  Instant now() {
    return timing.now();
  }

  Instant steady() {
    return timing.steady();
  }

  Deadline deadline(@Nullable Instant until) {
    return new Deadline(until, timing);
  }

  void sleep(Duration duration) {
    timing.sleep(duration);
  }

  /** The time until the next request is permitted; zero if one is permitted now. */
  synchronized Duration untilFree() {
    Instant now = timing.steady();
    return Duration.between(now, pacer.slot(now));
  }

  /** Waits until a request is permitted, and takes its slot. */
  void take() {
    timing.sleep(reserve());
  }

  private synchronized Duration reserve() {
    Instant now = timing.steady();
    Instant slot = pacer.slot(now);
    pacer = pacer.taken(now, policy.spacing(quota.get()));
    return Duration.between(now, slot);
  }

  /** Permits no request for {@code asked}. */
  synchronized void pause(Duration asked) {
    pacer = pacer.pausedUntil(timing.steady().plus(asked));
  }
}
