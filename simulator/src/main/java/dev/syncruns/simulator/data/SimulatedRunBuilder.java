package dev.syncruns.simulator.data;

import dev.syncruns.simulator.data.PartBuilder.Fields;
import dev.syncruns.simulator.data.SimulatedRun.BuiltRun;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds a run. Not thread-safe. */
public final class SimulatedRunBuilder {

  private final Fields fields = new Fields();
  private final List<SimulatedJob> jobs = new ArrayList<>();

  SimulatedRunBuilder() {
    fields.text("id", "00000000-0000-4000-8000-000000000000");
    fields.text("state", "Completed");
    fields.text("result", "Success");
  }

  /** Sets the id, any text. */
  public SimulatedRunBuilder id(String id) {
    fields.text("id", id);
    return this;
  }

  /** Sets the state, any text, such as {@code Executing}. */
  public SimulatedRunBuilder state(String state) {
    fields.text("state", state);
    return this;
  }

  /** Sets the result, any text, such as {@code PartialSuccess}. */
  public SimulatedRunBuilder result(String result) {
    fields.text("result", result);
    return this;
  }

  /** Sets the phase, any text, such as {@code MasterFile}. */
  public SimulatedRunBuilder phase(String phase) {
    fields.text("phase", phase);
    return this;
  }

  /** Sets {@code startDateTime}. */
  public SimulatedRunBuilder start(Instant time) {
    return start(Timestamps.format(time));
  }

  /** Sets {@code startDateTime} to any text, valid or not. */
  public SimulatedRunBuilder start(String text) {
    fields.text("startDateTime", text);
    return this;
  }

  /** Sets {@code endDateTime}. */
  public SimulatedRunBuilder end(Instant time) {
    return end(Timestamps.format(time));
  }

  /** Sets {@code endDateTime} to any text, valid or not. */
  public SimulatedRunBuilder end(String text) {
    fields.text("endDateTime", text);
    return this;
  }

  /**
   * Sets the error of the run.
   *
   * @param errorKey the key, such as {@code UserNotAuthenticated}
   * @param description the description
   */
  public SimulatedRunBuilder error(String errorKey, String description) {
    return field(
        "error",
        JsonText.object().add("errorKey", errorKey).add("description", description).build());
  }

  /** Adds a job. */
  public SimulatedRunBuilder job(SimulatedJob job) {
    jobs.add(job);
    return this;
  }

  /**
   * Sets any field, documented or not.
   *
   * @param name the field's name
   * @param value its value; {@link JsonValue#NULL} for null
   */
  public SimulatedRunBuilder field(String name, JsonValue value) {
    fields.value(name, value);
    return this;
  }

  /** Removes a field. */
  public SimulatedRunBuilder without(String name) {
    fields.remove(name);
    return this;
  }

  /** Returns the run. */
  public SimulatedRun build() {
    if (!jobs.isEmpty()) {
      JsonArrayBuilder array = JsonText.array();
      jobs.forEach(job -> array.add(job.json()));
      fields.value("jobs", array.build());
    }
    return new BuiltRun(fields.toJson());
  }
}
