package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonObject;

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
  public static final class Builder extends PartBuilder<Builder> {

    private Builder(String sourceFileId) {
      super("00000000-0000-4000-8000-000000000002");
      fields().text("sourceFileId", sourceFileId);
      fields().number("retryAttempts", 0);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the number of retries.
     *
     * @param attempts how often the task was tried again
     * @return this builder
     */
    public Builder retryAttempts(long attempts) {
      fields().number("retryAttempts", attempts);
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
     * The task as built so far.
     *
     * @return the task
     */
    public SimulatedTask build() {
      return new SimulatedTask(fields().toJson());
    }
  }
}
