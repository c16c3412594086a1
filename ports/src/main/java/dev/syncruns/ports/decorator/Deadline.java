package dev.syncruns.ports.decorator;

import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deadline by the steady clock: it stays where it is when the wall clock is set meanwhile. */
public final class Deadline {
  private static final Duration FOREVER = Duration.ofDays(1_000_000);

  private final @Nullable Instant end;
  private final TimeSource timing;

  /**
   * A deadline.
   *
   * @param wall when it is by the wall clock as it is now; null for never
   */
  public Deadline(@Nullable Instant wall, TimeSource timing) {
    this.timing = timing;
    this.end =
        Optional.ofNullable(wall)
            .map(moment -> Duration.between(timing.now(), moment))
            .filter(left -> left.compareTo(FOREVER) < 0)
            .map(left -> timing.steady().plus(left.isNegative() ? Duration.ZERO : left))
            .orElse(null);
  }

  /** How much time is left, never negative; empty without a deadline. */
  public Optional<Duration> remaining() {
    return new CallOptions(end).remaining(timing.steady());
  }

  /** The deadline of a call that is made now. */
  CallOptions options() {
    return remaining()
        .map(left -> CallOptions.until(timing.now().plus(left)))
        .orElseGet(CallOptions::none);
  }
}
