package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.adapter.http.internal.wire.LimitReached;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a JSON document in UTF-8 on their way to a parser. A parser that takes many of
 * them without coming to the end of a text or number gets no more, so it never buffers without
 * bound; and what it took last can be looked at again, so that a text needs no copy to be
 * recognized. An octet that is not UTF-8 is U+FFFD, a byte order mark is a blank.
 */
final class GuardedJson extends Reader {
  private static final int KEPT = 800;
  private static final int CHARACTERS = 4 * 1024;
  private static final int OCTETS = 8 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final JsonLimits limits;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer octets = ByteBuffer.allocate(OCTETS).flip();
  private final char[] window = new char[CHARACTERS];
  private final CharBuffer decoded = CharBuffer.wrap(window);
  private final StringBuilder beginning = new StringBuilder();
  private long windowBegins;
  private int taken;
  private int limit;
  private boolean passed = true;
  private long unfinished;
  private int first = -1;
  private boolean exhausted;
  private boolean ended;
  private @Nullable Exception loss;

  GuardedJson(InputStream in, JsonLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  @Override
  public int read(char[] characters, int offset, int wanted) throws IOException {
    if (taken == limit) {
      try {
        fill();
      } catch (IOException | LimitReached reason) {
        loss = reason;
        throw reason;
      }
    }
    int count = Math.min(wanted, limit - taken);
    ended = count == 0 && wanted > 0;
    System.arraycopy(window, taken, characters, offset, count);
    taken += count;
    return ended ? -1 : count;
  }

  /** Does nothing: what the characters come from is closed by its owner. */
  @Override
  public void close() {}

  /** The parser has come to the end of a text, number or another part of the document. */
  void passedPart() {
    passed = true;
  }

  /** The index into {@link #window} that a place in the document has; negative when it has none. */
  int index(long place) {
    long index = place - windowBegins;
    return index >= 0 && index <= taken ? (int) index : -1;
  }

  /** The characters that were read last; they change with the next reading. */
  char[] window() {
    return window;
  }

  /** Where {@link #window} ends. */
  int limit() {
    return limit;
  }

  /** What ended the reading, however a parser wrapped it; empty when nothing did. */
  Optional<Exception> loss() {
    return Optional.ofNullable(loss);
  }

  /** Whether there was nothing but blanks. */
  boolean isEmpty() {
    return first < 0;
  }

  /** Whether the document is an object, as far as its first character tells. */
  boolean isObject() {
    return first == '{';
  }

  /** Whether the parser wanted more than there was. */
  boolean isEnded() {
    return ended;
  }

  /** The first characters of the document. */
  String beginning() {
    return beginning.toString();
  }

  /** Reads blanks, up to the end or the first character that is none. */
  void skipBlanks() throws IOException {
    char[] passed = new char[CHARACTERS];
    int read = 0;
    while (read >= 0 && isEmpty()) {
      read = read(passed, 0, passed.length);
    }
  }

  private void fill() throws IOException {
    unfinished = passed || isEmpty() ? 0 : unfinished + taken;
    passed = false;
    if (unfinished > (long) limits.textLength() + CHARACTERS) {
      throw new LimitReached(Limit.TOKEN_LENGTH, limits.textLength() + " characters");
    }
    windowBegins += taken;
    taken = 0;
    decoded.clear();
    while (decoded.position() == 0 && !exhausted) {
      decode();
    }
    limit = decoded.position();
    if (windowBegins < KEPT || isEmpty()) {
      begin();
    }
  }

  private void decode() throws IOException {
    decoder.decode(octets, decoded, false);
    if (decoded.position() > 0) {
      return;
    }
    octets.compact();
    int read = in.read(octets.array(), octets.position(), octets.remaining());
    octets.position(octets.position() + Math.max(0, read)).flip();
    if (read < 0) {
      exhausted = true;
      decoder.decode(octets, decoded, true);
      decoder.flush(decoded);
    }
  }

  private void begin() {
    if (windowBegins == 0 && limit > 0 && window[0] == BYTE_ORDER_MARK) {
      window[0] = ' ';
    }
    if (beginning.length() < KEPT) {
      beginning.append(window, 0, Math.min(limit, KEPT - beginning.length()));
    }
    for (int i = 0; i < limit && first < 0; i++) {
      first = window[i] <= ' ' ? -1 : window[i];
    }
  }
}
