package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * One task of a job: the work on one source file.
 *
 * @param json the task as it is sent
 */
public record SimulatedTask(JsonObject json) {

  /**
   * Begins a task. A new builder's task is completed with success at the first attempt.
   *
   * @param sourceFileId the source file; any text
   * @return the builder
   */
  public static Builder builder(String sourceFileId) {
    return new Builder(sourceFileId);
  }

  /** Builds a task field by field. Not for use by several threads. */
  public static final class Builder {

    private final Fields fields = new Fields();

    private Builder(String sourceFileId) {
      fields.text("id", "00000000-0000-4000-8000-000000000002");
      fields.text("sourceFileId", sourceFileId);
      fields.text("state", "Completed");
      fields.text("result", "Success");
      fields.number("retryAttempts", 0);
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
     * @param state for example {@code WaitingToRetry}; any text
     * @param result for example {@code Error}; any text
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
     * Sets the number of retries.
     *
     * @param attempts how often the task was tried again
     * @return this builder
     */
    public Builder retryAttempts(long attempts) {
      fields.number("retryAttempts", attempts);
      return this;
    }

    /**
     * Sets the error.
     *
     * @param error the error
     * @return this builder
     */
    public Builder error(SimulatedTaskError error) {
      return field("error", error.json());
    }

    /**
     * Sets the synchronization report.
     *
     * @param report the report
     * @return this builder
     */
    public Builder report(SimulatedReport report) {
      JsonObject details = JsonText.object().add("synchronizationReport", report.json()).build();
      return field("details", details);
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
     * The task as built so far.
     *
     * @return the task
     */
    public SimulatedTask build() {
      return new SimulatedTask(fields.toJson());
    }
  }
}
