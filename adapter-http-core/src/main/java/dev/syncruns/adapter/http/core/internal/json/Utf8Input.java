package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.transport.BulkInput;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON document as valid UTF-8, whatever octets arrive: without a byte order mark, and with
 * U+FFFD for what is not UTF-8. ASCII passes through; other octets are checked before the parser
 * sees them, because it refuses some malformed sequences and accepts others.
 */
final class Utf8Input extends BulkInput {
  private static final int KEPT = 800;
  private static final int MOST_CONTINUATIONS = 3;
  private static final long NON_ASCII = 0x8080808080808080L;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final byte[] NOTHING = {};
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] beginning = new byte[KEPT];
  private int kept;
  private boolean begun;
  private int first = -1;
  private boolean ended;
  private byte[] checked = NOTHING;
  private int passedOn;
  private byte[] incomplete = NOTHING;

  Utf8Input(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] octets, int offset, int length) throws IOException {
    while (passedOn == checked.length) {
      int read = in.read(octets, offset, length);
      if (incomplete.length == 0 && isAscii(octets, offset, offset + read)) {
        ended = read < 0;
        return note(octets, offset, read);
      }
      check(octets, offset, read);
    }
    int count = Math.min(length, checked.length - passedOn);
    System.arraycopy(checked, passedOn, octets, offset, count);
    passedOn += count;
    return note(octets, offset, count);
  }

  /** Whether the document has nothing but blanks. */
  boolean isEmpty() {
    return first < 0;
  }

  /** Whether the document begins like an object. */
  boolean isObject() {
    return first == '{';
  }

  /** Whether the parser asked for more than there was. */
  boolean isEnded() {
    return ended;
  }

  /** The beginning of the document; untrusted. */
  String beginning() {
    return new String(beginning, 0, kept, StandardCharsets.UTF_8);
  }

  private int note(byte[] octets, int offset, int count) {
    begun |= count > 0;
    if (kept < KEPT && count > 0) {
      int more = Math.min(KEPT - kept, count);
      System.arraycopy(octets, offset, beginning, kept, more);
      kept += more;
    }
    for (int i = offset; i < offset + count && first < 0; i++) {
      first = octets[i] >= 0 && octets[i] <= ' ' ? -1 : octets[i] & 0xFF;
    }
    return count;
  }

  private static boolean isAscii(byte[] octets, int from, int end) {
    int at = from;
    for (; at <= end - 4 * Long.BYTES; at += 4 * Long.BYTES) {
      if (((word(octets, at)
                  | word(octets, at + Long.BYTES)
                  | word(octets, at + 2 * Long.BYTES)
                  | word(octets, at + 3 * Long.BYTES))
              & NON_ASCII)
          != 0) {
        return false;
      }
    }
    while (at < end && octets[at] >= 0) {
      at++;
    }
    return at >= end;
  }

  private static long word(byte[] octets, int at) {
    return (long) WORD.get(octets, at);
  }

  /** Puts what was incomplete and what follows it into {@link #checked}, as far as it is whole. */
  private void check(byte[] octets, int offset, int read) {
    int more = Math.max(0, read);
    byte[] all = Arrays.copyOf(incomplete, incomplete.length + more);
    System.arraycopy(octets, offset, all, incomplete.length, more);
    int end = read < 0 ? all.length : endOfWhole(all);
    incomplete = Arrays.copyOfRange(all, end, all.length);
    checked =
        isUtf8(all, end)
            ? Arrays.copyOf(all, end)
            : new String(all, 0, end, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    boolean isMarked = !begun && end >= MARK.length && Arrays.equals(MARK, 0, 3, all, 0, 3);
    passedOn = isMarked ? MARK.length : 0;
    begun |= end > 0;
  }

  /** Where the last character begins if it may go on in the next octets, else the end. */
  private static int endOfWhole(byte[] octets) {
    int earliest = Math.max(0, octets.length - MOST_CONTINUATIONS);
    for (int at = octets.length - 1; at >= earliest; at--) {
      if (continuations(octets[at]) > 0) {
        return at + continuations(octets[at]) < octets.length ? octets.length : at;
      }
    }
    return octets.length;
  }

  /** How many octets follow the first one of a character; 0 when it is ASCII or no first one. */
  private static int continuations(byte octet) {
    int value = octet & 0xFF;
    if (value < 0xC2 || value > 0xF4) {
      return 0;
    }
    return value < 0xE0 ? 1 : value < 0xF0 ? 2 : MOST_CONTINUATIONS;
  }

  private static boolean isUtf8(byte[] octets, int end) {
    int at = 0;
    while (at < end) {
      int more = continuations(octets[at]);
      if (more == 0 && octets[at] < 0 || at + more >= end || !isSecond(octets, at, more)) {
        return false;
      }
      for (int i = at + 2; i <= at + more; i++) {
        if ((octets[i] & 0xC0) != 0x80) {
          return false;
        }
      }
      at += more + 1;
    }
    return true;
  }

  /** The second octet tells overlong forms, surrogates and what is beyond U+10FFFF. */
  private static boolean isSecond(byte[] octets, int at, int more) {
    if (more == 0) {
      return true;
    }
    int first = octets[at] & 0xFF;
    int second = octets[at + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
  }
}
