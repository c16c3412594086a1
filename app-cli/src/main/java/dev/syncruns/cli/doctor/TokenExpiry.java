package dev.syncruns.cli.doctor;

import dev.syncruns.cli.render.Parsson;
import dev.syncruns.ports.spi.AccessToken;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Reads when a token expires, if it is a JSON Web Token; its signature is not looked at. */
final class TokenExpiry {
  private static final int MOST_DIGITS = 18;

  private TokenExpiry() {}

  static Optional<Instant> of(AccessToken token) {
    String[] parts = token.value().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      try (JsonReader reader = Parsson.JSON.createReader(new ByteArrayInputStream(claims))) {
        JsonValue end = reader.readObject().get("exp");
        return end instanceof JsonNumber number
            ? Optional.of(Instant.ofEpochSecond(seconds(number)))
            : Optional.empty();
      }
    } catch (IllegalArgumentException
        | ArithmeticException
        | JsonException
        | DateTimeException notReadable) {
      return Optional.empty();
    }
  }

  /** Whole seconds; an exponent that is out of all proportion costs nothing. */
  private static long seconds(JsonNumber number) {
    BigDecimal seconds = number.bigDecimalValue();
    boolean small = (long) seconds.precision() - seconds.scale() <= MOST_DIGITS;
    if (!small) {
      throw new ArithmeticException("the token expires beyond all times");
    }
    return seconds.longValue();
  }
}
