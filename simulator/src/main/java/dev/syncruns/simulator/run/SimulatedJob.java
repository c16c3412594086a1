package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One job of a run: the part of it that one connector does.
 *
 * @param json the job as it is sent
 */
public record SimulatedJob(JsonObject json) {

  /**
   * Begins a job. A new builder's job is completed with success and has no tasks.
   *
   * @param connectorType the connector, for example {@code MSTN}; any text
   * @return the builder
   */
  public static Builder builder(String connectorType) {
    return new Builder(connectorType);
  }

  /** Builds a job field by field. Not for use by several threads. */
  public static final class Builder {

    private final Fields fields = new Fields();
    private final List<SimulatedTask> tasks = new ArrayList<>();

    private Builder(String connectorType) {
      fields.text("id", "00000000-0000-4000-8000-000000000001");
      fields.text("state", "Completed");
      fields.text("result", "Success");
      fields.text("connectorType", connectorType);
    }

    /**
     * Sets the id.
     *
     * @param id any text
     * @return this builder
     */
    public Builder id(String id) {
      fields.text("id", id);
      return this;
    }

    /**
     * Sets the state and the result.
     *
     * @param state for example {@code Executing}; any text
     * @param result for example {@code Undetermined}; any text
     * @return this builder
     */
    public Builder outcome(String state, String result) {
      fields.text("state", state);
      fields.text("result", result);
      return this;
    }

    /**
     * Sets both dates.
     *
     * @param start the start
     * @param end the end
     * @return this builder
     */
    public Builder time(Instant start, Instant end) {
      return time(Timestamps.format(start), Timestamps.format(end));
    }

    /**
     * Sets both dates to any text.
     *
     * @param start the text of {@code startDateTime}
     * @param end the text of {@code endDateTime}
     * @return this builder
     */
    public Builder time(String start, String end) {
      fields.text("startDateTime", start);
      fields.text("endDateTime", end);
      return this;
    }

    /**
     * Adds a task.
     *
     * @param task the task
     * @return this builder
     */
    public Builder task(SimulatedTask task) {
      tasks.add(task);
      return this;
    }

    /**
     * Sets any field to any value, documented or not.
     *
     * @param name the field's name
     * @param value its value
     * @return this builder
     */
    public Builder field(String name, JsonValue value) {
      fields.value(name, value);
      return this;
    }

    /**
     * The job as built so far.
     *
     * @return the job
     */
    public SimulatedJob build() {
      JsonArrayBuilder array = JsonText.array();
      tasks.forEach(task -> array.add(task.json()));
      fields.value("tasks", array.build());
      return new SimulatedJob(fields.toJson());
    }
  }
}
