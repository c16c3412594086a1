package dev.syncruns.ports.compose;

import dev.syncruns.domain.retry.Throttle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A {@link Throttle} that many threads share. */
final class SharedThrottle {
  private final AtomicReference<@Nullable Throttle> throttle = new AtomicReference<>();

  /** The last pause, which may be over; empty when there was none. */
  Optional<Throttle> last() {
    return Optional.ofNullable(throttle.get());
  }

  /** Makes a pause, unless one is under way that ends later. */
  void add(Throttle pause) {
    throttle.accumulateAndGet(
        pause, (known, added) -> known == null ? added : known.orLater(added));
  }
}
