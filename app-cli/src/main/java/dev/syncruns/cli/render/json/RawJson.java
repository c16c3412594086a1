package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Redaction;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.util.Map;

/** Writes again what the service sent as JSON: the same value, without secrets in its texts. */
final class RawJson {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private RawJson() {}

  /**
   * Writes the value that {@code text} is; text that is not JSON, or has a number with an exponent
   * beyond what can be read, becomes a string.
   */
  static void write(String text, JsonGenerator json) {
    JsonValue value;
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      value = reader.readValue();
    } catch (JsonException | NumberFormatException notJson) {
      json.write(Redaction.redact(text));
      return;
    }
    write(value, json);
  }

  private static void write(JsonValue value, JsonGenerator json) {
    switch (value.getValueType()) {
      case OBJECT -> {
        json.writeStartObject();
        value
            .asJsonObject()
            .forEach(
                (name, member) -> {
                  json.writeKey(name);
                  write(member, json);
                });
        json.writeEnd();
      }
      case ARRAY -> {
        json.writeStartArray();
        value.asJsonArray().forEach(element -> write(element, json));
        json.writeEnd();
      }
      case STRING -> json.write(Redaction.redact(((JsonString) value).getString()));
      default -> json.write(value);
    }
  }
}
