package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    for (JsonObject error : JsonText.read(text()).asJsonArray().getValuesAs(JsonObject.class)) {
      errors.put(error.getString("descriptionKey"), error);
    }
    return errors;
  }

  private static String text() {
    try (InputStream in = KnownErrors.class.getResourceAsStream("task-errors.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
