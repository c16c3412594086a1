package dev.syncruns.cli.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/**
 * JSON text on its way out, in which everything that acts on a terminal or a build log is written
 * as an escape: control characters, those that move others, and the second of two {@code #}, with
 * which build services begin commands. All of these occur in JSON only inside of strings, so
 * nothing is lost.
 */
final class EscapingWriter extends Writer {
  private final Writer out;
  private char pending;
  private int last;

  EscapingWriter(Writer out) {
    this.out = out;
  }

  /** The same JSON, escaped. */
  public static String escaped(String json) {
    StringWriter text = new StringWriter();
    try (EscapingWriter escaping = new EscapingWriter(text)) {
      escaping.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    int start = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      char c = chars[i];
      boolean plain = pending == 0 && c < 0x7F && (c != '#' || last != '#');
      if (!plain) {
        out.write(chars, start, i - start);
        last = special(c);
        start = i + 1;
      } else {
        last = c;
      }
    }
    out.write(chars, start, end - start);
  }

  /** Writes what {@code c} completes; returns the last whole character. */
  private int special(char c) throws IOException {
    if (pending != 0) {
      char high = pending;
      pending = 0;
      if (Character.isLowSurrogate(c)) {
        return pair(high, c);
      }
      escape(high);
    }
    if (Character.isHighSurrogate(c)) {
      pending = c;
      return last;
    }
    if ((c == '#' && last == '#') || (c >= 0x7F && TextSanitizer.isActive(last, c))) {
      escape(c);
    } else {
      out.write(c);
    }
    return c;
  }

  private int pair(char high, char low) throws IOException {
    int codePoint = Character.toCodePoint(high, low);
    if (TextSanitizer.isActive(last, codePoint)) {
      escape(high);
      escape(low);
    } else {
      out.write(high);
      out.write(low);
    }
    return codePoint;
  }

  private void escape(char c) throws IOException {
    out.write(String.format(Locale.ROOT, "\\u%04x", (int) c));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
