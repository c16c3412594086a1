package dev.syncruns.simulator.run;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The errors that come with this library, read once from the resource beside this class. */
final class KnownErrors {

  private static final Map<String, JsonObject> BY_KEY = read();

  private KnownErrors() {}

  static JsonObject byKey(String descriptionKey) {
    return Optional.ofNullable(BY_KEY.get(descriptionKey))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No error has the key "
                        + descriptionKey
                        + ". Known keys: "
                        + String.join(", ", BY_KEY.keySet())
                        + "."));
  }

  private static Map<String, JsonObject> read() {
    Map<String, JsonObject> errors = new LinkedHashMap<>();
    InputStream resource = KnownErrors.class.getResourceAsStream("task-errors.json");
    try (JsonReader reader = Json.createReader(Objects.requireNonNull(resource))) {
      for (JsonObject error : reader.readArray().getValuesAs(JsonObject.class)) {
        errors.put(error.getString("descriptionKey"), error);
      }
    }
    return errors;
  }
}
