package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token and how long it is good for: until the wall clock is past its end, as after the machine
 * was suspended, or the steady clock its life, as when the wall clock was set back.
 */
final class IssuedToken {
  private final AccessToken token;
  private final Instant obtained;
  private final Instant steady;
  private final @Nullable Instant expires;

  /**
   * A token.
   *
   * @param obtained when it was got, by the wall clock
   * @param steady the same by the steady clock
   * @param expires when it expires, by the wall clock; null when that is not known
   */
  IssuedToken(AccessToken token, Instant obtained, Instant steady, @Nullable Instant expires) {
    this.token = token;
    this.obtained = obtained;
    this.steady = steady;
    this.expires = expires;
  }

  AccessToken token() {
    return token;
  }

  boolean isExpired(TimeSource timing) {
    return isPast(1, timing);
  }

  /** Whether {@code fraction} of its life is over. */
  boolean isPast(double fraction, TimeSource timing) {
    if (expires == null) {
      return false;
    }
    long life = Duration.between(obtained, expires).toMillis();
    Duration part = Duration.ofMillis(fraction < 1 ? (long) (life * fraction) : life);
    return !timing.now().isBefore(obtained.plus(part))
        || !timing.steady().isBefore(steady.plus(part));
  }

  @Override
  public String toString() {
    return "IssuedToken(hidden, expires " + expires + ")";
  }
}
