package dev.syncruns.adapter.http.internal.json;

import jakarta.json.stream.JsonParser.Event;
import java.util.HexFormat;

/**
 * The compact text of a JSON value, copied from a parser event by event: nothing recurses, numbers
 * keep their exact text.
 */
final class JsonCopy {
  private static final HexFormat HEX = HexFormat.of();
  private static final char LAST_CONTROL = 0x1F;

  private final StringBuilder text = new StringBuilder();
  private boolean afterValue;
  private int depth;

  private JsonCopy() {}

  /** The text of the value that begins with {@code event}, which the parser has just given. */
  static String of(GuardedParser parser, Event event) {
    JsonCopy copy = new JsonCopy();
    copy.add(parser, event);
    while (copy.depth > 0) {
      copy.add(parser, parser.next());
    }
    return copy.text.toString();
  }

  private void add(GuardedParser parser, Event event) {
    switch (event) {
      case START_OBJECT -> open('{');
      case START_ARRAY -> open('[');
      case END_OBJECT -> close('}');
      case END_ARRAY -> close(']');
      case KEY_NAME -> {
        separate();
        quote(parser.getString());
        text.append(':');
        afterValue = false;
      }
      case VALUE_STRING -> {
        separate();
        quote(parser.getString());
      }
      case VALUE_NUMBER -> plain(parser.number());
      case VALUE_TRUE -> plain("true");
      case VALUE_FALSE -> plain("false");
      case VALUE_NULL -> plain("null");
    }
  }

  private void open(char bracket) {
    separate();
    text.append(bracket);
    afterValue = false;
    depth++;
  }

  private void close(char bracket) {
    text.append(bracket);
    afterValue = true;
    depth--;
  }

  private void plain(String value) {
    separate();
    text.append(value);
  }

  private void separate() {
    if (afterValue) {
      text.append(',');
    }
    afterValue = true;
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c <= LAST_CONTROL || isLoneSurrogate(value, i)) {
        text.append("\\u");
        text.append(HEX.toHexDigits(c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private static boolean isLoneSurrogate(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
  }
}
