package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonObject;

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
