package dev.syncruns.adapter.http.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Jackson's parser of octets, with two shortcuts and one tolerance: a text that is expected is
 * compared where it stands, one without escapes needs no detour over characters, and a name may
 * hold half of a surrogate pair, which is read as U+FFFD.
 */
final class OctetParser extends UTF8StreamJsonParser {
  private static final int ESCAPE = 6;
  private static final Pattern LOW = Pattern.compile("\\\\u[dD][c-fC-F][0-9a-fA-F]{2}");

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

  /** The first octet of the text if it is there, else 0. */
  int first() {
    return _inputPtr < _inputEnd ? _inputBuffer[_inputPtr] : 0;
  }

  /** Passes over the text if it is spelled so, the quote at its end included. */
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

  /** The text, without a detour over characters where it is plain. */
  String text() throws IOException {
    if (_tokenIncomplete) {
      byte[] octets = _inputBuffer;
      int end = _inputEnd;
      for (int at = _inputPtr; at < end; at++) {
        int octet = octets[at];
        if (octet == '"') {
          streamReadConstraints().validateStringLength(at - _inputPtr);
          String text = new String(octets, _inputPtr, at - _inputPtr, StandardCharsets.ISO_8859_1);
          _inputPtr = at + 1;
          _tokenIncomplete = false;
          return text;
        }
        if (octet < ' ' || octet == '\\') {
          break;
        }
      }
    }
    return getText();
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
    if (count < ESCAPE) {
      System.arraycopy(_inputBuffer, _inputPtr, _inputBuffer, 0, count);
      _currInputProcessed += _inputPtr;
      _inputPtr = 0;
      _inputEnd = count + _inputStream.readNBytes(_inputBuffer, count, ESCAPE - count);
    }
    String next =
        new String(
            _inputBuffer,
            _inputPtr,
            Math.min(ESCAPE, _inputEnd - _inputPtr),
            StandardCharsets.ISO_8859_1);
    return LOW.matcher(next).matches();
  }

  /** Makes such parsers. */
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
