package dev.syncruns.adapter.http.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import dev.syncruns.domain.redaction.KnownSecrets;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Jackson's byte parser, with two optimizations and one tolerance: an expected text is compared in
 * place, a text without escapes is decoded directly, and a name may contain half of a surrogate
 * pair, which is read as U+FFFD.
 */
final class OctetParser extends UTF8StreamJsonParser {
  private static final int ESCAPE = 6;
  private static final Pattern LOW = Pattern.compile("\\\\u[dD][c-fC-F][0-9a-fA-F]{2}");

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = ONES << 7;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long BLANKS = ' ' * ONES;

  /** Ampersand and percent sign are equal after adding one and clearing the lowest bit. */
  private static final long MARKS = '&' * ONES;

  private static final long EVENS = ~ONES;

  private boolean inText;
  private boolean afterHigh;

  private OctetParser(
      IOContext context,
      int features,
      InputStream in,
      ByteQuadsCanonicalizer names,
      byte[] buffer) {
    super(context, features, in, null, names, buffer, 0, 0, 0, true);
  }

  /**
   * Moves to the text of the next field if the document continues exactly with {@code spelling},
   * the field's name up to its text; otherwise does not move.
   */
  boolean nextText(byte[] spelling) {
    int from = _inputPtr;
    if (_tokenIncomplete || from == _inputEnd) {
      return false;
    }
    if (_parsingContext.hasCurrentIndex() && _inputBuffer[from++] != ',') {
      return false;
    }
    int end = from + spelling.length;
    if (end > _inputEnd || !Arrays.equals(spelling, 0, spelling.length, _inputBuffer, from, end)) {
      return false;
    }
    _parsingContext.expectComma();
    _inputPtr = end;
    _currToken = JsonToken.VALUE_STRING;
    _tokenIncomplete = true;
    return true;
  }

  /** The first byte of the text if it is in the buffer; otherwise 0. */
  int first() {
    return _inputPtr < _inputEnd ? _inputBuffer[_inputPtr] : 0;
  }

  /** Skips the text if it equals {@code spelling} including its closing quote. */
  boolean passOver(byte[] spelling) {
    int end = _inputPtr + spelling.length;
    if (!_tokenIncomplete
        || end > _inputEnd
        || !Arrays.equals(spelling, 0, spelling.length, _inputBuffer, _inputPtr, end)) {
      return false;
    }
    _inputPtr = end;
    _tokenIncomplete = false;
    return true;
  }

  /** The text without secrets, decoded directly if it has no escapes. */
  String text(KnownSecrets secrets) throws IOException {
    byte[] octets = _inputBuffer;
    int from = _inputPtr;
    long seen = 0;
    long marks = 0;
    for (int at = from; _tokenIncomplete && at <= _inputEnd - Long.BYTES; at += Long.BYTES) {
      long word = word(octets, at);
      long mark = zeros(((word + ONES) & EVENS) ^ MARKS);
      long stops =
          (zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | ((word - BLANKS) & ~word)) & HIGH;
      if (stops != 0) {
        int end = at + Long.numberOfTrailingZeros(stops) / Byte.SIZE;
        if (octets[end] != '"') {
          break;
        }
        long before = Long.lowestOneBit(stops) - 1;
        boolean isAscii = ((seen | (word & before)) & HIGH) == 0;
        String text =
            new String(
                octets,
                from,
                end - from,
                isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        streamReadConstraints().validateStringLength(text.length());
        _inputPtr = end + 1;
        _tokenIncomplete = false;
        boolean mayBeIn =
            ((marks | (mark & before)) & HIGH) != 0 || secrets.mayBeIn(octets, from, end);
        return mayBeIn ? secrets.redact(text) : text;
      }
      seen |= word;
      marks |= mark;
    }
    return secrets.redact(getText());
  }

  /** Sets the high bit of the first byte that is zero, and of none before it. */
  private static long zeros(long word) {
    return (word - ONES) & ~word;
  }

  /** Eight bytes as a little-endian word. */
  static long word(byte[] octets, int at) {
    return (long) WORD.get(octets, at);
  }

  @Override
  protected void _finishString() throws IOException {
    inText = true;
    super._finishString();
    inText = false;
  }

  @Override
  protected String _finishAndReturnString() throws IOException {
    inText = true;
    String text = super._finishAndReturnString();
    inText = false;
    return text;
  }

  @Override
  protected char _decodeEscaped() throws IOException {
    char c = super._decodeEscaped();
    if (inText || !Character.isSurrogate(c)) {
      return c;
    }
    boolean isPaired = Character.isLowSurrogate(c) ? afterHigh : isLowNext();
    afterHigh = isPaired && Character.isHighSurrogate(c);
    return isPaired ? c : '\uFFFD';
  }

  private boolean isLowNext() throws IOException {
    int count = _inputEnd - _inputPtr;
    System.arraycopy(_inputBuffer, _inputPtr, _inputBuffer, 0, count);
    _currInputProcessed += _inputPtr;
    _inputPtr = 0;
    int read = 0;
    while (count < ESCAPE && read >= 0) {
      read = _inputStream.read(_inputBuffer, count, _inputBuffer.length - count);
      count += Math.max(0, read);
    }
    _inputEnd = count;
    String next =
        new String(
            _inputBuffer,
            _inputPtr,
            Math.min(ESCAPE, _inputEnd - _inputPtr),
            StandardCharsets.ISO_8859_1);
    return LOW.matcher(next).matches();
  }

  /** Creates parsers. */
  static final class Factory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    Factory(JsonFactoryBuilder builder) {
      super(builder);
    }

    @Override
    protected OctetParser _createParser(InputStream in, IOContext context) {
      return new OctetParser(
          context,
          _parserFeatures,
          in,
          _byteSymbolCanonicalizer.makeChildOrPlaceholder(_factoryFeatures),
          context.allocReadIOBuffer());
    }
  }
}
