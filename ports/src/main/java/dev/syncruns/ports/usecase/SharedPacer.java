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

/** The one pace that all requests of a fleet keep to. Safe to use from many threads at once. */
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

  /** How long it is until a request may be made; zero when one may be now. */
  synchronized Duration untilFree() {
    Instant now = timing.steady();
    return Duration.between(now, pacer.slot(now));
  }

  /** Waits until a request may be made, and takes its place. */
  void take() {
    timing.sleep(reserve());
  }

  private synchronized Duration reserve() {
    Instant now = timing.steady();
    Instant slot = pacer.slot(now);
    pacer = pacer.taken(now, policy.spacing(quota.get()));
    return Duration.between(now, slot);
  }

  /** Lets nothing be asked for {@code asked}. */
  synchronized void pause(Duration asked) {
    pacer = pacer.pausedUntil(timing.steady().plus(asked));
  }
}
