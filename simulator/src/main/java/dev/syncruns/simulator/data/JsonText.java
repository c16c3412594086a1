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
 * JSON builders and readers of Parsson by name: the static methods of {@code jakarta.json.Json}
 * look a provider up at each call, which costs more than the JSON and may find another one.
 */
public final class JsonText {

  private static final JsonProvider PROVIDER = new JsonProviderImpl();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

  private JsonText() {}

  /**
   * Begins an object.
   *
   * @return an empty builder
   */
  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  /**
   * Begins an object with the fields of another.
   *
   * @param original the other
   * @return the builder
   */
  public static JsonObjectBuilder object(JsonObject original) {
    return BUILDERS.createObjectBuilder(original);
  }

  /**
   * Begins an array.
   *
   * @return an empty builder
   */
  public static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /**
   * A text as JSON.
   *
   * @param text the text
   * @return the value
   */
  public static JsonValue value(String text) {
    return PROVIDER.createValue(text);
  }

  /**
   * A whole number as JSON.
   *
   * @param number the number
   * @return the value
   */
  public static JsonValue value(long number) {
    return PROVIDER.createValue(number);
  }

  /**
   * Reads a text.
   *
   * @param json the text of one JSON value
   * @return the value
   * @throws jakarta.json.JsonException when the text is not JSON
   */
  public static JsonValue read(String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }
}
