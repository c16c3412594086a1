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
 * Why a task failed, with the eleven fields that the API's page gives such an error.
 *
 * @param json the error as it is sent
 */
public record SimulatedTaskError(JsonObject json) {

  /**
   * One of the errors that come with this library, by its {@code descriptionKey}.
   *
   * @param descriptionKey the key, for example {@code RunOrchestrationError}
   * @return the error, with all its fields
   * @throws IllegalArgumentException when there is none of that key; the message lists those there
   *     are
   */
  public static SimulatedTaskError known(String descriptionKey) {
    return new SimulatedTaskError(KnownErrors.byKey(descriptionKey));
  }

  /**
   * An error without any field, to be filled by {@link #with}.
   *
   * @return the error
   */
  public static SimulatedTaskError empty() {
    return new SimulatedTaskError(JsonValue.EMPTY_JSON_OBJECT);
  }

  /**
   * This error with a text in one field.
   *
   * @param field the field, for example {@code details}
   * @param text its text
   * @return a new error
   */
  public SimulatedTaskError with(String field, String text) {
    return with(field, JsonText.value(text));
  }

  /**
   * This error with any value in one field.
   *
   * @param field the field, for example {@code bridgeExitCode}
   * @param value its value
   * @return a new error
   */
  public SimulatedTaskError with(String field, JsonValue value) {
    return new SimulatedTaskError(JsonText.object(json).add(field, value).build());
  }

  /** The errors that come with this library, read once from the resource beside this class. */
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
