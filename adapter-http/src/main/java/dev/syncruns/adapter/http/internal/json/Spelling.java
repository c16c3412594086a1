package dev.syncruns.adapter.http.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a text is spelled in a document, quotes included. Its first sixteen octets are compared in
 * two words and not one by one: a processor does not foresee where a loop over a short text ends.
 */
final class Spelling {
  /** How many octets there have to be from any index on that is compared. */
  static final int SLACK = 2 * Long.BYTES;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final char FIRST_PLAIN = 0x20;
  private static final char LAST_PLAIN = 0x7E;

  /** The spelling that stands nowhere. */
  static final Spelling NONE = new Spelling(new byte[0], Integer.MAX_VALUE);

  private final byte[] octets;
  private final int length;
  private final long first;
  private final long second;
  private final long firstMask;
  private final long secondMask;

  private Spelling(byte[] octets, int length) {
    this.octets = octets;
    this.length = length;
    byte[] words = Arrays.copyOf(octets, Math.max(SLACK, octets.length));
    first = word(words, 0);
    second = word(words, Long.BYTES);
    byte[] masks = new byte[SLACK];
    Arrays.fill(masks, 0, Math.min(SLACK, octets.length), (byte) -1);
    firstMask = word(masks, 0);
    secondMask = word(masks, Long.BYTES);
  }

  /** How a text is spelled; {@link #NONE} where there is more than one way. */
  static Spelling of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_PLAIN || c > LAST_PLAIN || c == '"' || c == '\\') {
        return NONE;
      }
    }
    byte[] octets = ('"' + text + '"').getBytes(StandardCharsets.US_ASCII);
    return new Spelling(octets, octets.length);
  }

  /** How many octets it has. */
  int length() {
    return length;
  }

  /** Whether it stands in a document from an index on, which ends with {@code limit}. */
  boolean isAt(byte[] document, int from, int limit) {
    if (length > limit - from) {
      return false;
    }
    long inFirst = (word(document, from) ^ first) & firstMask;
    long inSecond = (word(document, from + Long.BYTES) ^ second) & secondMask;
    return (inFirst | inSecond) == 0 && (length <= SLACK || isRestAt(document, from));
  }

  private boolean isRestAt(byte[] document, int from) {
    return Arrays.equals(octets, SLACK, length, document, from + SLACK, from + length);
  }

  private static long word(byte[] octets, int index) {
    return (long) WORD.get(octets, index);
  }
}
