package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

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
}
