package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.ports.out.AccessToken;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token and how long it is good for. */
final class IssuedToken {
  private final AccessToken token;
  private final Instant obtained;
  private final @Nullable Instant expires;

  /**
   * A token.
   *
   * @param obtained when it was got
   * @param expires when it expires; null when that is not known
   */
  IssuedToken(AccessToken token, Instant obtained, @Nullable Instant expires) {
    this.token = token;
    this.obtained = obtained;
    this.expires = expires;
  }

  AccessToken token() {
    return token;
  }

  boolean isExpired(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /** Whether {@code fraction} of its life is over. */
  boolean isPast(double fraction, Instant now) {
    if (expires == null) {
      return false;
    }
    Duration life = Duration.between(obtained, expires);
    return !now.isBefore(obtained.plusMillis((long) (life.toMillis() * fraction)));
  }

  @Override
  public String toString() {
    return "IssuedToken(hidden, expires " + expires + ")";
  }
}
