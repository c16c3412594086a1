package dev.syncruns.simulator.data;

import dev.syncruns.simulator.data.PartBuilder.Fields;
import dev.syncruns.simulator.data.SimulatedRun.BuiltRun;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds a run field by field. Not for use by several threads. */
public final class SimulatedRunBuilder {

  private final Fields fields = new Fields();
  private final List<SimulatedJob> jobs = new ArrayList<>();

  SimulatedRunBuilder() {
    fields.text("id", "00000000-0000-4000-8000-000000000000");
    fields.text("state", "Completed");
    fields.text("result", "Success");
  }

  /**
   * Sets the id.
   *
   * @param id any text
   * @return this builder
   */
  public SimulatedRunBuilder id(String id) {
    fields.text("id", id);
    return this;
  }

  /**
   * Sets the state.
   *
   * @param state for example {@code Executing}; any text
   * @return this builder
   */
  public SimulatedRunBuilder state(String state) {
    fields.text("state", state);
    return this;
  }

  /**
   * Sets the result.
   *
   * @param result for example {@code PartialSuccess}; any text
   * @return this builder
   */
  public SimulatedRunBuilder result(String result) {
    fields.text("result", result);
    return this;
  }

  /**
   * Sets the phase.
   *
   * @param phase for example {@code MasterFile}; any text
   * @return this builder
   */
  public SimulatedRunBuilder phase(String phase) {
    fields.text("phase", phase);
    return this;
  }

  /**
   * Sets {@code startDateTime}.
   *
   * @param time the time
   * @return this builder
   */
  public SimulatedRunBuilder start(Instant time) {
    return start(Timestamps.format(time));
  }

  /**
   * Sets {@code startDateTime} to any text.
   *
   * @param text a date, or what a client may get instead of one
   * @return this builder
   */
  public SimulatedRunBuilder start(String text) {
    fields.text("startDateTime", text);
    return this;
  }

  /**
   * Sets {@code endDateTime}.
   *
   * @param time the time
   * @return this builder
   */
  public SimulatedRunBuilder end(Instant time) {
    return end(Timestamps.format(time));
  }

  /**
   * Sets {@code endDateTime} to any text.
   *
   * @param text a date, or what a client may get instead of one
   * @return this builder
   */
  public SimulatedRunBuilder end(String text) {
    fields.text("endDateTime", text);
    return this;
  }

  /**
   * Sets the run's own error.
   *
   * @param errorKey the key, for example {@code UserNotAuthenticated}
   * @param description the description
   * @return this builder
   */
  public SimulatedRunBuilder error(String errorKey, String description) {
    return field(
        "error",
        JsonText.object().add("errorKey", errorKey).add("description", description).build());
  }

  /**
   * Adds a job.
   *
   * @param job the job
   * @return this builder
   */
  public SimulatedRunBuilder job(SimulatedJob job) {
    jobs.add(job);
    return this;
  }

  /**
   * Sets any field to any value, documented or not.
   *
   * @param name the field's name
   * @param value its value; {@link JsonValue#NULL} for a null
   * @return this builder
   */
  public SimulatedRunBuilder field(String name, JsonValue value) {
    fields.value(name, value);
    return this;
  }

  /**
   * Leaves a field out.
   *
   * @param name the field's name
   * @return this builder
   */
  public SimulatedRunBuilder without(String name) {
    fields.remove(name);
    return this;
  }

  /**
   * The run as built so far.
   *
   * @return the run
   */
  public SimulatedRun build() {
    if (!jobs.isEmpty()) {
      JsonArrayBuilder array = JsonText.array();
      jobs.forEach(job -> array.add(job.json()));
      fields.value("jobs", array.build());
    }
    return new BuiltRun(fields.toJson());
  }
}
