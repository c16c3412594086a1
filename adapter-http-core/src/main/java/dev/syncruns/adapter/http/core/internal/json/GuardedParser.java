package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.json.KnownName.KnownText;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.redaction.SecretRedactor;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A parser of one document that keeps to the limits, and that makes no text twice which it has made
 * before. Finds a text by the parser's place in what it reads; where it can't, it asks the parser
 * for the text.
 */
abstract class GuardedParser implements JsonParser {
  private static final int SURE_DIGITS = 18;
  private static final int RADIX = 10;

  private final JsonParser parser;
  private final GuardedJson json;
  private final JsonLimits limits;
  private final SecretRedactor secrets;
  private long endOfName;
  private int depth;

  /**
   * A parser of a document.
   *
   * @param parser reads {@code json}
   * @param secrets are hidden in every name and text
   */
  GuardedParser(JsonParser parser, GuardedJson json, JsonLimits limits, SecretRedactor secrets) {
    this.parser = parser;
    this.json = json;
    this.limits = limits;
    this.secrets = secrets;
  }

  /** Whether the outermost array or object was closed. */
  boolean isComplete() {
    return depth == 0 && !json.isEmpty();
  }

  @Override
  public boolean hasNext() {
    return depth > 0 && parser.hasNext();
  }

  /** Whether nothing but blanks follows the document; throws what the parser says otherwise. */
  boolean isAtEnd() {
    return !parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    json.passedPart();
    if (event == Event.KEY_NAME || event == Event.VALUE_STRING) {
      return event; // Most of all events.
    }
    if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
      depth++;
      if (depth > limits.nesting()) {
        throw new SizeLimitException(Limit.NESTING, limits.nesting() + " levels");
      }
    } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
      depth--;
    }
    return event;
  }

  /**
   * The name of a field, after {@link Event#KEY_NAME}.
   *
   * @param before the name before it in the same object, or the object's beginning
   */
  KnownName nameAfter(KnownName before) {
    endOfName = parser.getLocation().getStreamOffset();
    int end = json.index(endOfName);
    KnownName known = end < 0 ? null : before.followerBefore(json.window(), end);
    return known == null ? before.follower(getString()) : known;
  }

  /** The text of the field {@code name}, which was named last, after {@link Event#VALUE_STRING}. */
  KnownText textOf(KnownName name) {
    int colon = json.index(endOfName);
    KnownText known = colon < 0 ? null : name.textAt(json.window(), colon + 1, json.windowEnds());
    return known == null ? name.text(getString()) : known;
  }

  /** The number of the field that was named last, if it surely is a {@code long}; else null. */
  @Nullable Long plainInteger() {
    int colon = json.index(endOfName);
    if (colon < 0) {
      return null;
    }
    byte[] window = json.window();
    int end = Math.min(json.windowEnds(), colon + 1 + SURE_DIGITS);
    long value = 0;
    for (int at = colon + 1; at < end; at++) {
      int digit = window[at] - '0';
      if (digit < 0 || digit >= RADIX) {
        return at > colon + 1 && isEndOfValue(window[at]) ? Long.valueOf(value) : null;
      }
      value = value * RADIX + digit;
    }
    return null;
  }

  private static boolean isEndOfValue(byte octet) {
    return octet == ',' || octet == '}';
  }

  @Override
  public String getString() {
    return secrets.redact(spelled());
  }

  private String spelled() {
    String text = parser.getString();
    if (text.length() > limits.textLength()) {
      throw new SizeLimitException(Limit.TOKEN_LENGTH, limits.textLength() + " characters");
    }
    return text;
  }

  /** A number as it is written, after {@link Event#VALUE_NUMBER}. */
  String number() {
    String text = spelled();
    if (text.length() > JsonLimits.NUMBER_LENGTH) {
      throw new SizeLimitException(Limit.TOKEN_LENGTH, JsonLimits.NUMBER_LENGTH + " digits");
    }
    return text;
  }

  @Override
  public JsonLocation getLocation() {
    return parser.getLocation();
  }

  @Override
  public boolean isIntegralNumber() {
    return parser.isIntegralNumber();
  }

  @Override
  public int getInt() {
    return parser.getInt();
  }

  @Override
  public long getLong() {
    return parser.getLong();
  }

  @Override
  public BigDecimal getBigDecimal() {
    return parser.getBigDecimal();
  }

  @Override
  public void close() {
    parser.close();
  }

  /**
   * The compact text of a JSON value, copied from a parser event by event: nothing recurses,
   * numbers keep their exact text.
   */
  static final class JsonCopy {
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
}
