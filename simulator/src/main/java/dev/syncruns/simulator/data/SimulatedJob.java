package dev.syncruns.simulator.data;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
  public static final class Builder extends PartBuilder<Builder> {
    private final List<SimulatedTask> tasks = new ArrayList<>();

    private Builder(String connectorType) {
      super("00000000-0000-4000-8000-000000000001");
      fields().text("connectorType", connectorType);
    }

    @Override
    Builder self() {
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
     * The job as built so far.
     *
     * @return the job
     */
    public SimulatedJob build() {
      JsonArrayBuilder array = JsonText.array();
      tasks.forEach(task -> array.add(task.json()));
      fields().value("tasks", array.build());
      return new SimulatedJob(fields().toJson());
    }
  }
}
