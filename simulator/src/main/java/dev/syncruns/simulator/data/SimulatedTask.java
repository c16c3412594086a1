package dev.syncruns.simulator.data;

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

  /**
   * The synchronization report of a task: how many issues its connector found.
   *
   * @param errors {@code totalErrorsCount}
   * @param warnings {@code totalWarningsCount}
   * @param others {@code totalOtherIssuesCount}
   * @param message the message, often empty
   */
  public record SimulatedReport(long errors, long warnings, long others, String message) {

    /**
     * A report without a message.
     *
     * @param errors how many errors
     * @param warnings how many warnings
     * @param others how many other issues
     * @return the report
     */
    public static SimulatedReport of(long errors, long warnings, long others) {
      return new SimulatedReport(errors, warnings, others, "");
    }

    /**
     * The report as it is sent; its {@code suggestedAction} is the gravest severity it counts.
     *
     * @return the JSON object
     */
    public JsonObject json() {
      return JsonText.object()
          .add("suggestedAction", severity())
          .add("message", message)
          .add("totalErrorsCount", errors)
          .add("totalWarningsCount", warnings)
          .add("totalOtherIssuesCount", others)
          .build();
    }

    private String severity() {
      if (errors > 0) {
        return "Error";
      }
      return warnings > 0 ? "Warning" : "Info";
    }
  }
}
