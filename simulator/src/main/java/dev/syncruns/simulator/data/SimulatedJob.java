package dev.syncruns.simulator.data;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A job of a run: the part executed by one connector.
 *
 * @param json the job as sent
 */
public record SimulatedJob(JsonObject json) {

  /**
   * Returns a builder of a job that is completed with success and has no tasks.
   *
   * @param connectorType the connector, any text, such as {@code MSTN}
   */
  public static Builder builder(String connectorType) {
    return new Builder(connectorType);
  }

  /** Builds a job. Not thread-safe. */
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

    /** Returns the job. */
    public SimulatedJob build() {
      JsonArrayBuilder array = JsonText.array();
      tasks.forEach(task -> array.add(task.json()));
      fields().value("tasks", array.build());
      return new SimulatedJob(fields().toJson());
    }
  }
}
