package dev.syncruns.ports.decorator;

import dev.syncruns.domain.retry.RateLimitPause;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A {@link RateLimitPause} that many threads share. */
final class SharedRateLimitPause {
  private final AtomicReference<@Nullable RateLimitPause> throttle = new AtomicReference<>();

  /** The last pause, which may be over; empty when there was none. */
  Optional<RateLimitPause> last() {
    return Optional.ofNullable(throttle.get());
  }

  /** Makes a pause, unless one is under way that ends later. */
  void add(RateLimitPause pause) {
    throttle.accumulateAndGet(
        pause, (known, added) -> known == null ? added : known.orLater(added));
  }
}
