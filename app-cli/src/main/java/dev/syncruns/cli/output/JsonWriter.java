package dev.syncruns.cli.output;

import dev.syncruns.cli.output.TextSanitizer.Redaction;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.Timestamp;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, on one line or indented. Redacts secrets in texts and escapes characters with
 * effects on terminals and build logs: control and format characters, and the second of two {@code
 * #}, which begin commands of build services. Used by one thread.
 */
public final class JsonWriter implements Fields {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private final boolean indented;
  private int depth;

  /** Creates a writer of one line, or one that indents by {@code depth} levels at first. */
  JsonWriter(boolean indented, int depth) {
    this.indented = indented;
    this.depth = depth;
  }

  /** Returns an object on one line. */
  public static String object(Consumer<Fields> content) {
    return new JsonWriter(false, 0).nested(content).toString();
  }

  /** Writes an object on a line of its own. */
  public static void writeLine(Terminal out, Consumer<Fields> content) {
    write(out, object(content) + "\n");
  }

  /** Writes an object, indented on a terminal, else on one line. */
  public static void writeDocument(Terminal out, Consumer<Fields> content) {
    write(out, document(out, content));
    out.flush();
  }

  /** Returns an object as {@link #writeDocument} writes it, with a line ending. */
  public static String document(Terminal out, Consumer<Fields> content) {
    return new JsonWriter(isIndented(out), 0).nested(content) + "\n";
  }

  static boolean isIndented(Terminal out) {
    return out.capabilities().interactive();
  }

  /** Writes JSON to an output. */
  public static void write(Terminal out, String json) {
    try {
      out.data().write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public JsonWriter put(String name, @Nullable Object value) {
    if (value instanceof ExtraFields extra && extra.isEmpty()) {
      return this;
    }
    return name(name).value(value);
  }

  @Override
  public JsonWriter object(String name, Consumer<Fields> content) {
    return name(name).nested(content);
  }

  @Override
  public <T> JsonWriter objects(
      String name, Collection<? extends T> items, BiConsumer<? super Fields, ? super T> content) {
    name(name).begin('[');
    items.forEach(item -> next().nested(fields -> content.accept(fields, item)));
    return end(']');
  }

  /** Begins a value of an object. */
  JsonWriter name(String name) {
    next().string(name);
    text.append(indented ? ": " : ":");
    return this;
  }

  JsonWriter begin(char bracket) {
    text.append(bracket);
    depth++;
    return this;
  }

  JsonWriter end(char bracket) {
    depth--;
    if (!isEmptySoFar()) {
      line();
    }
    text.append(bracket);
    return this;
  }

  /** Begins the next part of an object or a list. */
  JsonWriter next() {
    if (!isEmptySoFar()) {
      text.append(',');
    }
    line();
    return this;
  }

  private JsonWriter nested(Consumer<Fields> content) {
    begin('{');
    content.accept(this);
    return end('}');
  }

  private boolean isEmptySoFar() {
    char last = text.charAt(text.length() - 1);
    return last == '{' || last == '[';
  }

  private void line() {
    if (indented) {
      text.append('\n').append(INDENT.repeat(depth));
    }
  }

  /** Writes a value. */
  JsonWriter value(@Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof JsonTree.Numeral) {
      text.append(value);
    } else if (value instanceof Number number) {
      text.append(number(number));
    } else if (value instanceof Duration duration) {
      text.append(Durations.seconds(duration).toPlainString());
    } else if (value instanceof Collection<?> items) {
      begin('[');
      items.forEach(item -> next().value(item));
      end(']');
    } else if (value instanceof Map<?, ?> members) {
      begin('{');
      members.forEach((name, member) -> name(name.toString()).value(member));
      end('}');
    } else if (value instanceof ExtraFields extra) {
      begin('{');
      extra.jsonByName().forEach((name, json) -> name(name).value(sent(json)));
      end('}');
    } else if (value instanceof Timestamp timestamp) {
      string(Redaction.redact(timestamp.text()));
    } else {
      string(Redaction.redact(value.toString()));
    }
    return this;
  }

  /** Returns a number as JSON, with at most four digits of its fraction. */
  private static @Nullable String number(Number number) {
    if (number instanceof Double fraction) {
      return Double.isFinite(fraction)
          ? plain(BigDecimal.valueOf(fraction).setScale(4, RoundingMode.HALF_EVEN))
          : null;
    }
    return number.toString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Returns the JSON value that the service sent; invalid JSON stays a text. */
  private static @Nullable Object sent(String json) {
    try {
      return JsonTree.read(new StringReader(json));
    } catch (JsonException notJson) {
      return json;
    }
  }

  private void string(String value) {
    text.append('"');
    int before = 0;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (c == '"' || c == '\\') {
        text.append('\\').append((char) c);
      } else if (c < ' ' || (c == '#' && before == '#') || TextSanitizer.isActive(before, c)) {
        escape(c);
      } else {
        text.appendCodePoint(c);
      }
      before = c;
    }
    text.append('"');
  }

  private void escape(int c) {
    switch (c) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        for (char half : Character.toChars(c)) {
          text.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
        }
      }
    }
  }

  /** Returns the JSON written so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
