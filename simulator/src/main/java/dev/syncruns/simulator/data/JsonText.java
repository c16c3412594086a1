package dev.syncruns.simulator.data;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import org.eclipse.parsson.JsonProviderImpl;

/**
 * JSON builders and readers of Parsson: the static methods of {@code jakarta.json.Json} look up a
 * provider on each call, which is slow and may find another one.
 */
public final class JsonText {

  private static final JsonProvider PROVIDER = new JsonProviderImpl();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

  private JsonText() {}

  /** Returns an empty object builder. */
  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  /** Returns a builder with the fields of another object. */
  public static JsonObjectBuilder object(JsonObject original) {
    return BUILDERS.createObjectBuilder(original);
  }

  /** Returns an empty array builder. */
  public static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /** Returns a text as JSON. */
  public static JsonValue value(String text) {
    return PROVIDER.createValue(text);
  }

  /** Returns a whole number as JSON. */
  public static JsonValue value(long number) {
    return PROVIDER.createValue(number);
  }

  /**
   * Parses a JSON value.
   *
   * @throws jakarta.json.JsonException if the text is not JSON
   */
  public static JsonValue read(String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }
}
