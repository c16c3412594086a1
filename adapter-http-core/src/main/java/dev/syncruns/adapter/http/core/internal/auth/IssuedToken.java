package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonLimits;
import dev.syncruns.adapter.http.core.internal.json.TokenResponse.TokenClaims;
import dev.syncruns.ports.SecretRedactor;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.TimeSource;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token and its lifetime, which ends at its expiry by the wall clock, as after suspension of the
 * machine, or after its duration by the monotonic clock, as when the wall clock was set back.
 */
final class IssuedToken {
  private final AccessToken token;
  private final Instant obtained;
  private final Instant steady;
  private final @Nullable Instant expires;

  /**
   * Creates a token.
   *
   * @param obtained the time it was obtained, by the wall clock
   * @param steady the same by the monotonic clock
   * @param expires its expiry by the wall clock; null if unknown
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

  /** Returns whether {@code fraction} of the lifetime has passed. */
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

  /**
   * The expiry of a token: the claim {@code exp} of a JSON Web Token. Nothing is verified; the
   * service does that.
   */
  static final class Expiry {
    private static final long FARTHEST_SECOND = 253_402_300_799L;
    private static final int JWT_PARTS = 3;
    private static final JsonLimits LIMITS = new JsonLimits(64, AccessToken.MAX_LENGTH, 1000);

    private final JsonDocuments documents = new JsonDocuments(LIMITS, new SecretRedactor());

    /** Returns the expiry; empty if the token states none. */
    Optional<Instant> of(AccessToken token) {
      String[] parts = token.value().split("\\.", -1);
      if (parts.length != JWT_PARTS) {
        return Optional.empty();
      }
      try {
        byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
        TokenClaims claims =
            (TokenClaims) documents.read(new ByteArrayInputStream(payload), TokenClaims.class);
        return Optional.ofNullable(claims.expires())
            .filter(second -> second > 0 && second <= FARTHEST_SECOND)
            .map(Instant::ofEpochSecond);
      } catch (RuntimeException opaque) {
        return Optional.empty();
      }
    }
  }
}
