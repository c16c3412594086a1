package dev.syncruns.ports.decorator;

import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.RunCache.Answer;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers as they are kept in a store: a version, until when they are fresh, and the bytes of their
 * format. What is found may be anybody's: what is no longer fresh, of another version, too large or
 * damaged is no answer.
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
   * Envelopes of one format.
   *
   * @param format how answers are written
   * @param maxBytes how many bytes an answer may take
   * @param timing the time that freshness is measured by
   */
  public AnswerEnvelope(AnswerFormat format, int maxBytes, TimeSource timing) {
    this.format = format;
    this.maxBytes = maxBytes;
    this.timing = timing;
  }

  /** An answer ready to be kept; empty when it is not fresh for any time, or too large. */
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

  /** The answer in an envelope; empty when there is none of use. */
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
   * An answer ready to be kept.
   *
   * @param bytes its bytes.
   * @param time for how long.
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on at once, compared with nothing.
  public record Sealed(byte[] bytes, Duration time) {}
}
