package dev.syncruns.cli.output;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.parsson.JsonProviderImpl;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, texts, Booleans and null, its numbers as they are written: no digit is lost,
 * and no exponent is ever worked out.
 */
final class JsonTree {
  private static final JsonParserFactory PARSERS =
      new JsonProviderImpl().createParserFactory(Map.of());

  private JsonTree() {}

  /**
   * The value that {@code json} is; of members with the same name the last one counts. A number
   * with an exponent beyond what programs can read is a text.
   *
   * @throws jakarta.json.JsonException when it is no JSON
   */
  static @Nullable Object read(Reader json) {
    try (JsonParser parser = PARSERS.createParser(json)) {
      Object value = value(parser, parser.next());
      parser.hasNext(); // Refuses what follows.
      return value;
    }
  }

  private static @Nullable Object value(JsonParser parser, Event event) {
    return switch (event) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
          String name = parser.getString();
          members.put(name, value(parser, parser.next()));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
          elements.add(value(parser, next));
        }
        yield elements;
      }
      case VALUE_NUMBER -> number(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  private static Object number(String text) {
    try {
      return new BigDecimal(text).signum() <= 1 ? new Numeral(text) : text;
    } catch (NumberFormatException exponentTooLarge) {
      return text;
    }
  }

  /**
   * A number as it is written.
   *
   * @param text its JSON text.
   */
  record Numeral(String text) {

    /** Whether it is written without a fraction and an exponent. */
    boolean isIntegral() {
      return text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
