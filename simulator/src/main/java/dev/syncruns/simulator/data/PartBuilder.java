package dev.syncruns.simulator.data;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds a part of a run, a job or a task, field by field. Not for use by several threads.
 *
 * @param <B> the builder itself
 */
public abstract class PartBuilder<B extends PartBuilder<B>> {
  private final Fields fields = new Fields();

  /** Begins a part that is completed with success. */
  PartBuilder(String id) {
    fields.text("id", id);
    fields.text("state", "Completed");
    fields.text("result", "Success");
  }

  abstract B self();

  final Fields fields() {
    return fields;
  }

  /**
   * Sets the id.
   *
   * @param id any text
   * @return this builder
   */
  public final B id(String id) {
    fields.text("id", id);
    return self();
  }

  /**
   * Sets the state and the result.
   *
   * @param state for example {@code Executing}; any text
   * @param result for example {@code Undetermined}; any text
   * @return this builder
   */
  public final B outcome(String state, String result) {
    fields.text("state", state);
    fields.text("result", result);
    return self();
  }

  /**
   * Sets both dates.
   *
   * @param start the start
   * @param end the end
   * @return this builder
   */
  public final B time(Instant start, Instant end) {
    return time(Timestamps.format(start), Timestamps.format(end));
  }

  /**
   * Sets both dates to any text.
   *
   * @param start the text of {@code startDateTime}
   * @param end the text of {@code endDateTime}
   * @return this builder
   */
  public final B time(String start, String end) {
    fields.text("startDateTime", start);
    fields.text("endDateTime", end);
    return self();
  }

  /**
   * Sets any field to any value, documented or not.
   *
   * @param name the field's name
   * @param value its value
   * @return this builder
   */
  public final B field(String name, JsonValue value) {
    fields.value(name, value);
    return self();
  }

  /** The fields of a JSON object that is being built, in the order in which they were first set. */
  static final class Fields {

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
}
