package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.adapter.http.internal.wire.BulkInput;
import dev.syncruns.adapter.http.internal.wire.LimitReached;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a JSON document in UTF-8 on their way to a parser: sees to it that no text, number
 * or nesting grows without bound before the parser has buffered it, and knows how the document
 * ended. A byte order mark is replaced by blanks.
 */
final class GuardedJson extends BulkInput {
  private static final int KEPT = 800;
  private static final int BUFFER = 8 * 1024;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final JsonLimits limits;
  private final byte[] beginning = new byte[KEPT];
  private long position;
  private int first = -1;
  private int depth;
  private int length;
  private boolean inText;
  private boolean escaped;
  private boolean complete;
  private boolean trailing;
  private boolean ended;
  private @Nullable Exception loss;

  GuardedJson(InputStream in, JsonLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    try {
      int read = in.read(bytes, offset, wanted);
      ended = read < 0;
      if (read > 0) {
        blankByteOrderMark(bytes, offset, read);
        keepBeginning(bytes, offset, read);
        position += read;
        watch(bytes, offset, offset + read);
      }
      return read;
    } catch (IOException | LimitReached reason) {
      loss = reason;
      throw reason;
    }
  }

  /** What ended the reading, however a parser wrapped it; empty when nothing did. */
  Optional<Exception> loss() {
    return Optional.ofNullable(loss);
  }

  /** Does nothing: the document is read to its end by {@link #finish}, closed by its owner. */
  @Override
  public void close() {}

  /** Reads what the parser left, up to the end or the first byte that does not belong there. */
  void finish() throws IOException {
    byte[] rest = new byte[BUFFER];
    int read = 0;
    while (read >= 0 && !trailing) {
      read = read(rest, 0, rest.length);
    }
  }

  /** Whether there was nothing but blanks. */
  boolean isEmpty() {
    return first < 0;
  }

  /** Whether the document is an object, as far as its first character tells. */
  boolean isObject() {
    return first == '{';
  }

  /** Whether all that arrived was read. */
  boolean isEnded() {
    return ended;
  }

  /** Whether the outermost array or object was closed. */
  boolean isComplete() {
    return complete;
  }

  /** Whether something followed the document. */
  boolean hasTrailing() {
    return trailing;
  }

  /** The first characters of the document. */
  String beginning() {
    return new String(beginning, 0, (int) Math.min(position, KEPT), StandardCharsets.UTF_8);
  }

  private void blankByteOrderMark(byte[] bytes, int offset, int read) {
    for (int i = 0; i < read && position + i < BYTE_ORDER_MARK.length; i++) {
      if (bytes[offset + i] != BYTE_ORDER_MARK[(int) position + i]) {
        return;
      }
      bytes[offset + i] = ' ';
    }
  }

  private void keepBeginning(byte[] bytes, int offset, int read) {
    if (position < KEPT) {
      int kept = Math.min(read, KEPT - (int) position);
      System.arraycopy(bytes, offset, beginning, (int) position, kept);
    }
  }

  private void watch(byte[] bytes, int from, int to) {
    int next = from;
    while (next < to) {
      next = inText ? throughText(bytes, next, to) : betweenTexts(bytes, next, to);
    }
  }

  private int throughText(byte[] bytes, int from, int to) {
    int next = from;
    int uncounted = 0;
    while (next < to && inText) {
      byte octet = bytes[next++];
      if (escaped) {
        escaped = false;
      } else if (octet > '"' && octet != '\\') {
        continue; // Most of all octets.
      } else if (octet == '\\') {
        escaped = true;
      } else if (octet == '"') {
        inText = false;
      }
      // Octets after the first of a character do not count.
      uncounted += (octet & 0xC0) == 0x80 ? 1 : 0;
    }
    int counted = length + next - from - uncounted;
    length = inText ? counted : 0;
    if (counted > limits.textLength() + 1) {
      throw new LimitReached(Limit.TOKEN_LENGTH, limits.textLength() + " characters");
    }
    return next;
  }

  private int betweenTexts(byte[] bytes, int from, int to) {
    int next = from;
    while (next < to && !inText) {
      byte octet = bytes[next++];
      if (octet > ' ' || octet < 0) {
        significant(octet);
      } else {
        length = 0;
      }
    }
    return next;
  }

  private void significant(byte octet) {
    if (complete) {
      trailing = true;
      return;
    }
    if (first < 0) {
      first = octet & 0xFF;
    }
    switch (octet) {
      case '"' -> {
        inText = true;
        length = 0;
      }
      case '{', '[' -> open();
      case '}', ']' -> {
        length = 0;
        depth--;
        complete = depth <= 0;
      }
      case ',', ':' -> length = 0;
      default -> plain();
    }
  }

  private void open() {
    length = 0;
    depth++;
    if (depth > limits.nesting()) {
      throw new LimitReached(Limit.NESTING, limits.nesting() + " levels");
    }
  }

  private void plain() {
    length++;
    if (length > JsonLimits.NUMBER_LENGTH) {
      throw new LimitReached(Limit.TOKEN_LENGTH, JsonLimits.NUMBER_LENGTH + " digits");
    }
  }
}
