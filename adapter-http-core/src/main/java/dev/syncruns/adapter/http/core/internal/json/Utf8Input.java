package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.transport.BulkInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON document as valid UTF-8: a byte order mark becomes spaces, and invalid sequences become
 * U+FFFD, because the parser would reject some and accept others. Requires buffers of more than
 * three bytes.
 */
final class Utf8Input extends BulkInput {
  private static final int KEPT = 800;
  private static final int UNROLLED = 4;
  private static final int MOST_CONTINUATIONS = 3;
  private static final long NON_ASCII = 0x8080808080808080L;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] beginning = new byte[KEPT];
  private int kept;
  private int first = -1;
  private boolean ended;
  private byte[] incomplete = {};
  private byte[] replaced = {};
  private int next;

  Utf8Input(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] octets, int offset, int length) throws IOException {
    int count = 0;
    while (count == 0) {
      if (next < replaced.length) {
        count = Math.min(length, replaced.length - next);
        System.arraycopy(replaced, next, octets, offset, count);
        next += count;
      } else {
        count = arrive(octets, offset, length);
      }
    }
    if (count > 0 && (kept < KEPT || first < 0)) {
      begin(octets, offset, count);
    }
    return count;
  }

  /** Returns whether the document is blank. */
  boolean isEmpty() {
    return first < 0;
  }

  /** Returns whether the document begins like an object. */
  boolean isObject() {
    return first == '{';
  }

  /** Returns whether the parser reached the end. */
  boolean isEnded() {
    return ended;
  }

  /** The beginning of the document; untrusted. */
  String beginning() {
    return new String(beginning, 0, kept, StandardCharsets.UTF_8);
  }

  private void begin(byte[] octets, int offset, int count) {
    if (kept == 0
        && count >= MARK.length
        && Arrays.equals(MARK, 0, MARK.length, octets, offset, offset + MARK.length)) {
      Arrays.fill(octets, offset, offset + MARK.length, (byte) ' ');
    }
    int more = Math.min(KEPT - kept, count);
    System.arraycopy(octets, offset, beginning, kept, more);
    kept += more;
    for (int i = offset; i < offset + count && first < 0; i++) {
      first = octets[i] >= 0 && octets[i] <= ' ' ? -1 : octets[i] & 0xFF;
    }
  }

  /** Number of valid bytes received; 0 if no character is complete or they are replaced. */
  private int arrive(byte[] octets, int offset, int length) throws IOException {
    int held = incomplete.length;
    System.arraycopy(incomplete, 0, octets, offset, held);
    int read = in.read(octets, offset + held, length - held);
    int end = offset + held + Math.max(0, read);
    if (held == 0 && endOfAscii(octets, offset, end) == end) {
      ended |= read < 0;
      return read;
    }
    int whole = read < 0 ? end : endOfWhole(octets, offset, end);
    incomplete = Arrays.copyOfRange(octets, whole, end);
    if (isUtf8(octets, offset, whole)) {
      return whole - offset;
    }
    String text = new String(octets, offset, whole - offset, StandardCharsets.UTF_8);
    replaced = text.getBytes(StandardCharsets.UTF_8);
    next = 0;
    return 0;
  }

  private static int endOfAscii(byte[] octets, int from, int end) {
    int at = from;
    int last = end - UNROLLED * Long.BYTES;
    while (at <= last
        && ((OctetParser.word(octets, at)
                    | OctetParser.word(octets, at + Long.BYTES)
                    | OctetParser.word(octets, at + 2 * Long.BYTES)
                    | OctetParser.word(octets, at + 3 * Long.BYTES))
                & NON_ASCII)
            == 0) {
      at += UNROLLED * Long.BYTES;
    }
    while (at < end && octets[at] >= 0) {
      at++;
    }
    return at;
  }

  /** The start of a last character that may continue in the next bytes; otherwise the end. */
  private static int endOfWhole(byte[] octets, int from, int end) {
    for (int at = end - 1; at >= Math.max(from, end - MOST_CONTINUATIONS); at--) {
      int more = continuations(octets[at]);
      if (more > 0) {
        return at + more < end ? end : at;
      }
    }
    return end;
  }

  /**
   * Number of bytes that follow the first byte of a character; 0 for ASCII and invalid first bytes.
   */
  private static int continuations(byte octet) {
    int value = octet & 0xFF;
    if (value < 0xC2 || value > 0xF4) {
      return 0;
    }
    return value < 0xE0 ? 1 : value < 0xF0 ? 2 : MOST_CONTINUATIONS;
  }

  private static boolean isUtf8(byte[] octets, int from, int end) {
    int at = endOfAscii(octets, from, end);
    while (at < end) {
      int more = continuations(octets[at]);
      if (more == 0 || at + more >= end || !isSecond(octets[at] & 0xFF, octets[at + 1] & 0xFF)) {
        return false;
      }
      for (int i = at + 2; i <= at + more; i++) {
        if ((octets[i] & 0xC0) != 0x80) {
          return false;
        }
      }
      at = endOfAscii(octets, at + more + 1, end);
    }
    return true;
  }

  /** The second byte reveals overlong forms, surrogates and values beyond U+10FFFF. */
  private static boolean isSecond(int first, int second) {
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
  }
}
