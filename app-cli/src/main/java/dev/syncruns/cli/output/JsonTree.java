package dev.syncruns.cli.output;

import dev.syncruns.cli.output.JsonFields.Parsson;
import jakarta.json.JsonNumber;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, texts, truths and null, its numbers as they are written: no digit is lost,
 * and no exponent is ever worked out.
 */
final class JsonTree {
  private static final JsonParserFactory PARSERS = Parsson.JSON.createParserFactory(Map.of());

  private JsonTree() {}

  /**
   * The value that {@code json} is; of members with the same name the last one counts.
   *
   * @throws jakarta.json.JsonException when it is no JSON
   */
  public static @Nullable Object read(Reader json) {
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
      case VALUE_NUMBER -> new Numeral(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  /**
   * A number as it is written.
   *
   * @param text its JSON text.
   */
  public record Numeral(String text) implements JsonNumber {

    /** Whether it is written without a fraction and an exponent. */
    @Override
    public boolean isIntegral() {
      return text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }

    /** Whether its exponent is one that programs can read. */
    boolean isReadable() {
      try {
        return bigDecimalValue().signum() <= 1;
      } catch (NumberFormatException exponentTooLarge) {
        return false;
      }
    }

    @Override
    public int intValue() {
      return bigDecimalValue().intValue();
    }

    @Override
    public int intValueExact() {
      return bigDecimalValue().intValueExact();
    }

    @Override
    public long longValue() {
      return bigDecimalValue().longValue();
    }

    @Override
    public long longValueExact() {
      return bigDecimalValue().longValueExact();
    }

    @Override
    public BigInteger bigIntegerValue() {
      return bigDecimalValue().toBigInteger();
    }

    @Override
    public BigInteger bigIntegerValueExact() {
      return bigDecimalValue().toBigIntegerExact();
    }

    @Override
    public double doubleValue() {
      return bigDecimalValue().doubleValue();
    }

    @Override
    public BigDecimal bigDecimalValue() {
      return new BigDecimal(text);
    }

    @Override
    public ValueType getValueType() {
      return ValueType.NUMBER;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
