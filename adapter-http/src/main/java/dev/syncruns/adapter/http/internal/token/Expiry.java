package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.json.JsonLimits;
import dev.syncruns.adapter.http.internal.json.TokenClaims;
import dev.syncruns.domain.redaction.SecretRedactor;
import dev.syncruns.ports.spi.AccessToken;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * When a token says that it expires: the claim {@code exp} of a JSON Web Token. Nothing is
 * verified; that is up to the service.
 */
final class Expiry {
  private static final long FARTHEST_SECOND = 253_402_300_799L;
  private static final int JWT_PARTS = 3;
  private static final JsonLimits LIMITS = new JsonLimits(64, AccessToken.MAX_LENGTH, 1000);

  private final JsonDocuments documents = new JsonDocuments(LIMITS, new SecretRedactor());

  /** When the token expires; empty when it does not say so readably. */
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
