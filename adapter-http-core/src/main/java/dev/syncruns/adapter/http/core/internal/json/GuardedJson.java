package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.json.KnownName.Spelling;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
  private static final int OCTETS = 32 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final JsonLimits limits;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final byte[] window = new byte[OCTETS + Spelling.SLACK];
  private final ByteBuffer octets = ByteBuffer.wrap(window, 0, OCTETS).slice().limit(0);
  private final StringBuilder beginning = new StringBuilder();
  private long passedOn;
  private long windowBegins;
  private int windowEnds;
  private boolean plain;
  private @Nullable Character secondHalf;
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

  /**
   * {@inheritDoc} Long on purpose: a shorter one Java 17 compiles into the parser's step from one
   * character to the next, which then is too long itself to be compiled into what uses it.
   */
  @Override
  public int read(char[] characters, int offset, int wanted) throws IOException {
    CharBuffer decoded = CharBuffer.wrap(characters, offset, wanted);
    try {
      guard();
      while (decoded.position() == offset && isMore()) {
        if (secondHalf != null) {
          decoded.put(secondHalf);
          secondHalf = null;
          continue;
        }
        int from = octets.position();
        CoderResult result = decoder.decode(octets, decoded, exhausted);
        int count = decoded.position() - offset;
        plain &= count == octets.position() - from; // Any other character has more octets.
        windowEnds = plain ? octets.position() : windowEnds;
        if (result.isMalformed() && decoded.hasRemaining()) {
          decoded.put(REPLACEMENT);
          octets.position(octets.position() + result.length());
          plain = false;
        } else if (result.isOverflow() && count == 0) {
          halve(decoded);
        } else if (count == 0) {
          fill();
        }
      }
    } catch (IOException | SizeLimitException reason) {
      loss = reason;
      throw reason;
    }
    int count = decoded.position() - offset;
    if (passedOn < KEPT || isEmpty()) {
      begin(characters, offset, count);
    }
    passedOn += count;
    unfinished += count;
    ended = count == 0 && wanted > 0;
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
    return index >= 0 && index <= windowEnds ? (int) index : -1;
  }

  /** The octets that were read last; what is not ASCII, and what follows it, is left out. */
  byte[] window() {
    return window;
  }

  /** Where {@link #window} ends. */
  int windowEnds() {
    return windowEnds;
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
    char[] passed = new char[OCTETS];
    int read = 0;
    while (read >= 0 && isEmpty()) {
      read = read(passed, 0, passed.length);
    }
  }

  private boolean isMore() {
    return secondHalf != null || octets.hasRemaining() || !exhausted;
  }

  private void guard() {
    unfinished = passed || isEmpty() ? 0 : unfinished;
    passed = false;
    if (unfinished > (long) limits.textLength() + OCTETS) {
      throw new SizeLimitException(Limit.TOKEN_LENGTH, limits.textLength() + " characters");
    }
  }

  /** A character outside of the basic plane is two, and the parser has room for one. */
  private void halve(CharBuffer decoded) {
    CharBuffer both = CharBuffer.allocate(2);
    decoder.decode(octets, both, exhausted);
    decoded.put(both.get(0));
    secondHalf = both.get(1);
    plain = false;
  }

  private void fill() throws IOException {
    octets.compact();
    plain = octets.position() == 0;
    int read = in.read(window, octets.position(), octets.remaining());
    exhausted = read < 0;
    octets.position(octets.position() + Math.max(0, read)).flip();
    windowBegins = passedOn;
    windowEnds = 0;
  }

  private void begin(char[] characters, int offset, int count) {
    if (passedOn == 0 && count > 0 && characters[offset] == BYTE_ORDER_MARK) {
      characters[offset] = ' ';
    }
    if (beginning.length() < KEPT) {
      beginning.append(characters, offset, Math.min(count, KEPT - beginning.length()));
    }
    for (int i = offset; i < offset + count && first < 0; i++) {
      first = characters[i] <= ' ' ? -1 : characters[i];
    }
  }
}
