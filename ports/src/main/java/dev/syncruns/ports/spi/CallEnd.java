package dev.syncruns.ports.spi;

import dev.syncruns.domain.retry.GiveUpReason;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call.
 *
 * @param attempts the number of attempts made; 0 if the call ended before its first attempt.
 * @param took the duration of the call, including waits.
 * @param failure the exception of the call, usually a {@link dev.syncruns.domain.problem.Problem};
 *     null if it succeeded.
 * @param reason why there is no further attempt; null if the call succeeded, if its thread was
 *     interrupted, or if a wait or following made it and polls again.
 */
public record CallEnd(
    int attempts, Duration took, @Nullable Throwable failure, @Nullable GiveUpReason reason) {

  /** Returns whether the call succeeded. */
  public boolean isSuccess() {
    return failure == null;
  }

  /** Returns why the call gave up; empty if it did not. */
  public Optional<GiveUpReason> givenUp() {
    return Optional.ofNullable(reason);
  }
}
