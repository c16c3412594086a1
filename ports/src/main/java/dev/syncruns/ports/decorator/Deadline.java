package dev.syncruns.ports.decorator;

import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deadline by the monotonic clock, which is unaffected by changes of the wall clock. */
public final class Deadline {
  private static final Duration FOREVER = Duration.ofDays(1_000_000);

  private final @Nullable Instant end;
  private final TimeSource timing;

  /**
   * Creates a deadline.
   *
   * @param wall the deadline by the current wall clock; null for none
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

  /** Returns the time left, never negative; empty without a deadline. */
  public Optional<Duration> remaining() {
    return new CallOptions(end).remaining(timing.steady());
  }

  /** Returns the options of a call made now. */
  CallOptions options() {
    return remaining()
        .map(left -> CallOptions.until(timing.now().plus(left)))
        .orElseGet(CallOptions::none);
  }
}
