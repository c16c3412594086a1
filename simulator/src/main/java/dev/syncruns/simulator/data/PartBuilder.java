package dev.syncruns.simulator.data;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds a job or task. Not thread-safe.
 *
 * @param <B> the type of the builder
 */
public abstract class PartBuilder<B extends PartBuilder<B>> {
  private final Fields fields = new Fields();

  /** Creates a builder whose state is completed with success. */
  PartBuilder(String id) {
    fields.text("id", id);
    fields.text("state", "Completed");
    fields.text("result", "Success");
  }

  abstract B self();

  final Fields fields() {
    return fields;
  }

  /** Sets the id, any text. */
  public final B id(String id) {
    fields.text("id", id);
    return self();
  }

  /**
   * Sets state and result.
   *
   * @param state any text, such as {@code Executing}
   * @param result any text, such as {@code Undetermined}
   */
  public final B outcome(String state, String result) {
    fields.text("state", state);
    fields.text("result", result);
    return self();
  }

  /** Sets start and end. */
  public final B time(Instant start, Instant end) {
    return time(Timestamps.format(start), Timestamps.format(end));
  }

  /** Sets {@code startDateTime} and {@code endDateTime} to any texts. */
  public final B time(String start, String end) {
    fields.text("startDateTime", start);
    fields.text("endDateTime", end);
    return self();
  }

  /** Sets any field, documented or not. */
  public final B field(String name, JsonValue value) {
    fields.value(name, value);
    return self();
  }

  /** The fields of a JSON object in the order in which they were first set. */
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
