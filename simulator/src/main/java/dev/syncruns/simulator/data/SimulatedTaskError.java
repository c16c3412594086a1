package dev.syncruns.simulator.data;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The error of a task, with the eleven fields of the API's page.
 *
 * @param json the error as sent
 */
public record SimulatedTaskError(JsonObject json) {

  /**
   * Returns an error of the built-in list by its {@code descriptionKey}.
   *
   * @param descriptionKey the key, such as {@code RunOrchestrationError}
   * @throws IllegalArgumentException if there is none; the message lists the keys
   */
  public static SimulatedTaskError known(String descriptionKey) {
    return new SimulatedTaskError(KnownErrors.byKey(descriptionKey));
  }

  /** Returns an error without fields. */
  public static SimulatedTaskError empty() {
    return new SimulatedTaskError(JsonValue.EMPTY_JSON_OBJECT);
  }

  /** Returns a copy with a text in a field, such as {@code details}. */
  public SimulatedTaskError with(String field, String text) {
    return with(field, JsonText.value(text));
  }

  /** Returns a copy with any value in a field, such as {@code bridgeExitCode}. */
  public SimulatedTaskError with(String field, JsonValue value) {
    return new SimulatedTaskError(JsonText.object(json).add(field, value).build());
  }

  /** The built-in errors, read once from a resource. */
  static final class KnownErrors {

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
}
