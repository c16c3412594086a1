package dev.syncruns.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * A page as somebody would write it down who binds JSON to records and cares for nothing else.
 * Timestamps and enumerations stay texts, which is the cheapest that can be done with them.
 *
 * @param runs the runs
 * @param links the links
 */
public record PlainRuns(
    List<PlainRun> runs, @JsonProperty("_links") @JsonbProperty("_links") Links links) {

  /** A link. */
  public record Link(String href) {}

  /** The links of a page. */
  public record Links(Link self, Link prev, Link next) {}

  /** A run. */
  public record PlainRun(
      String id,
      String connectionId,
      String startDateTime,
      String endDateTime,
      String phase,
      String state,
      String result,
      RunError error,
      List<PlainJob> jobs) {}

  /** The error of a run. */
  public record RunError(String errorKey, String description) {}

  /** A job. */
  public record PlainJob(
      String id,
      String startDateTime,
      String endDateTime,
      String state,
      String result,
      String connectorType,
      List<PlainTask> tasks) {}

  /** A task. */
  public record PlainTask(
      String id,
      String sourceFileId,
      String startDateTime,
      String endDateTime,
      Integer retryAttempts,
      String state,
      String result,
      TaskError error,
      TaskDetails details) {}

  /** The error of a task. */
  public record TaskError(
      String phase,
      String system,
      String details,
      String message,
      String category,
      String errorCode,
      Boolean canUserFix,
      String description,
      String kbArticleLink,
      Long bridgeExitCode,
      String descriptionKey) {}

  /** The details of a task. */
  public record TaskDetails(Report synchronizationReport) {}

  /** The synchronization report of a task. */
  public record Report(
      String message,
      String suggestedAction,
      Integer totalErrorsCount,
      Integer totalWarningsCount,
      Integer totalOtherIssuesCount) {}
}
