package dev.syncruns.ports.decorator;

import dev.syncruns.domain.retry.RateLimitPause;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A {@link RateLimitPause} shared by threads. */
final class SharedRateLimitPause {
  private final AtomicReference<@Nullable RateLimitPause> throttle = new AtomicReference<>();

  /** The latest pause, which may be over; empty if there was none. */
  Optional<RateLimitPause> last() {
    return Optional.ofNullable(throttle.get());
  }

  /** Starts a pause, unless a current one ends later. */
  void add(RateLimitPause pause) {
    throttle.accumulateAndGet(
        pause, (known, added) -> known == null ? added : known.orLater(added));
  }
}
