package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a JSON object that is being built, in the order in which they were first set. */
final class Fields {

  private final Map<String, JsonValue> values = new LinkedHashMap<>();

  void text(String name, String value) {
    values.put(name, JsonText.value(value));
  }

  void number(String name, long value) {
    values.put(name, JsonText.value(value));
  }

  void value(String name, JsonValue value) {
    values.put(name, value);
  }

  void remove(String name) {
    values.remove(name);
  }

  JsonObject toJson() {
    JsonObjectBuilder object = JsonText.object();
    values.forEach(object::add);
    return object.build();
  }
}
