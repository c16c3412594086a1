package dev.syncruns.ports.decorator;

import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.RunCache.Answer;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The form of responses in a store: a version, the end of freshness, and the bytes of the format.
 * Stored bytes are untrusted: stale, unknown, oversized or damaged ones are ignored.
 */
public final class AnswerEnvelope {
  private static final byte VERSION = 1;
  private static final int HEAD = 1 + Long.BYTES;
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  private final AnswerFormat format;
  private final int maxBytes;
  private final TimeSource timing;

  /**
   * Creates envelopes of one format.
   *
   * @param format the serialization format
   * @param maxBytes maximum size of a response
   * @param timing the clock for freshness
   */
  public AnswerEnvelope(AnswerFormat format, int maxBytes, TimeSource timing) {
    this.format = format;
    this.maxBytes = maxBytes;
    this.timing = timing;
  }

  /** Serializes a response; empty if its freshness is not positive or it is too large. */
  public <V> Optional<Sealed> seal(Answer<V> answer) {
    Duration time = answer.freshness().compareTo(LONGEST) < 0 ? answer.freshness() : LONGEST;
    if (time.compareTo(SHORTEST) < 0) {
      return Optional.empty();
    }
    byte[] written = format.write(answer.key(), answer.value());
    if (written.length > maxBytes) {
      return Optional.empty();
    }
    byte[] bytes = new byte[HEAD + written.length];
    bytes[0] = VERSION;
    long until = timing.now().plus(time).toEpochMilli();
    for (int i = 1; i < HEAD; i++) {
      bytes[i] = (byte) (until >>> (Byte.SIZE * (HEAD - 1 - i)));
    }
    System.arraycopy(written, 0, bytes, HEAD, written.length);
    return Optional.of(new Sealed(bytes, time));
  }

  /** Deserializes a response; empty if the bytes are not usable. */
  public <V> Optional<V> open(CacheKey<V> key, byte[] bytes) {
    if (bytes.length < HEAD || bytes.length - HEAD > maxBytes || bytes[0] != VERSION) {
      return Optional.empty();
    }
    long until = 0;
    for (int i = 1; i < HEAD; i++) {
      until = until << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
    }
    if (until <= timing.now().toEpochMilli()) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.read(key, Arrays.copyOfRange(bytes, HEAD, bytes.length)));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A serialized response.
   *
   * @param bytes the bytes.
   * @param time how long it may be kept.
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on at once, never compared.
  public record Sealed(byte[] bytes, Duration time) {}
}
