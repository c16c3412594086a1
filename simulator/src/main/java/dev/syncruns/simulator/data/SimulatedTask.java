package dev.syncruns.simulator.data;

import jakarta.json.JsonObject;

/**
 * A task of a job: the work on one source file.
 *
 * @param json the task as sent
 */
public record SimulatedTask(JsonObject json) {

  /**
   * Returns a builder of a task that is completed with success on its first attempt.
   *
   * @param sourceFileId the source file, any text
   */
  public static Builder builder(String sourceFileId) {
    return new Builder(sourceFileId);
  }

  /** Builds a task. Not thread-safe. */
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

    /** Sets the number of retries. */
    public Builder retryAttempts(long attempts) {
      fields().number("retryAttempts", attempts);
      return this;
    }

    /** Sets the error. */
    public Builder error(SimulatedTaskError error) {
      return field("error", error.json());
    }

    /** Sets the synchronization report. */
    public Builder report(SimulatedReport report) {
      JsonObject details = JsonText.object().add("synchronizationReport", report.json()).build();
      return field("details", details);
    }

    /** Returns the task. */
    public SimulatedTask build() {
      return new SimulatedTask(fields().toJson());
    }
  }

  /**
   * The synchronization report of a task.
   *
   * @param errors {@code totalErrorsCount}
   * @param warnings {@code totalWarningsCount}
   * @param others {@code totalOtherIssuesCount}
   * @param message the message, often empty
   */
  public record SimulatedReport(long errors, long warnings, long others, String message) {

    /** Returns a report without a message. */
    public static SimulatedReport of(long errors, long warnings, long others) {
      return new SimulatedReport(errors, warnings, others, "");
    }

    /**
     * Returns the report as sent; its {@code suggestedAction} is the highest severity that it
     * counts.
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
