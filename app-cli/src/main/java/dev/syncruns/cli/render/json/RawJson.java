package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Redaction;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes again what the service sent as JSON: the same value, its numbers digit by digit, without
 * secrets in its texts.
 */
final class RawJson {

  private RawJson() {}

  /**
   * Writes the value that {@code text} is. Text that is not JSON becomes a string, as does a number
   * with an exponent beyond what programs can read.
   */
  static void write(String text, JsonGenerator json) {
    Object value;
    try {
      value = JsonTree.read(new StringReader(text));
    } catch (JsonException notJson) {
      json.write(Redaction.redact(text));
      return;
    }
    writeValue(value, json);
  }

  private static void writeValue(@Nullable Object value, JsonGenerator json) {
    if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      members.forEach(
          (name, member) -> {
            json.writeKey(name.toString());
            writeValue(member, json);
          });
      json.writeEnd();
    } else if (value instanceof List<?> elements) {
      json.writeStartArray();
      elements.forEach(element -> writeValue(element, json));
      json.writeEnd();
    } else if (value instanceof JsonTree.Numeral number && number.isReadable()) {
      json.write(number);
    } else if (value instanceof Boolean truth) {
      json.write(truth);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.write(Redaction.redact(value.toString()));
    }
  }
}
