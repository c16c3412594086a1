package dev.syncruns.cli.render.json;

import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes jobs, tasks and errors as the API's page names them, each with its outcome. */
final class Jobs {

  private Jobs() {}

  static void writeJobs(JsonGenerator json, List<Job> jobs) {
    json.writeStartArray("jobs");
    for (Job job : jobs) {
      json.writeStartObject();
      new Fields(json)
          .id("id", job.id())
          .timestamp("startDateTime", job.startDateTime())
          .timestamp("endDateTime", job.endDateTime())
          .constant("state", job.state())
          .constant("result", job.result())
          .constant("connectorType", job.connectorType())
          .text("outcome", job.outcome().label())
          .moment("startedAt", job.startedAt().orElse(null))
          .moment("endedAt", job.endedAt().orElse(null))
          .seconds("durationSeconds", job.duration().orElse(null));
      json.writeStartArray("tasks");
      job.tasks().forEach(task -> writeTask(json, task));
      json.writeEnd();
      new Fields(json).extra(job.extra());
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void writeTask(JsonGenerator json, Task task) {
    json.writeStartObject();
    Fields fields =
        new Fields(json)
            .id("id", task.id())
            .id("sourceFileId", task.sourceFileId())
            .timestamp("startDateTime", task.startDateTime())
            .timestamp("endDateTime", task.endDateTime())
            .number("retryAttempts", task.retryAttempts())
            .constant("state", task.state())
            .constant("result", task.result())
            .text("outcome", task.outcome().label())
            .moment("startedAt", task.startedAt().orElse(null))
            .moment("endedAt", task.endedAt().orElse(null))
            .seconds("durationSeconds", task.duration().orElse(null));
    fields
        .object("error", task.error(), error -> writeTaskError(fields, error))
        .object("details", task.details(), details -> writeDetails(fields, details))
        .extra(task.extra());
    json.writeEnd();
  }

  private static void writeTaskError(Fields fields, TaskError error) {
    fields
        .text("errorCode", error.errorCode())
        .text("message", error.message())
        .text("details", error.details())
        .number("bridgeExitCode", error.bridgeExitCode())
        .text("system", error.system())
        .text("phase", error.phase())
        .text("category", error.category())
        .text("descriptionKey", error.descriptionKey())
        .text("description", error.description())
        .text("kbArticleLink", error.kbArticleLink())
        .truth("canUserFix", error.canUserFix())
        .extra(error.extra());
  }

  private static void writeDetails(Fields fields, TaskDetails details) {
    fields
        .object(
            "synchronizationReport",
            details.synchronizationReport(),
            report -> writeReport(fields, report))
        .extra(details.extra());
  }

  private static void writeReport(Fields fields, SynchronizationReport report) {
    fields
        .constant("suggestedAction", report.suggestedAction())
        .text("message", report.message())
        .number("totalErrorsCount", report.totalErrorsCount())
        .number("totalWarningsCount", report.totalWarningsCount())
        .number("totalOtherIssuesCount", report.totalOtherIssuesCount())
        .extra(report.extra());
  }

  static void writeRunError(Fields fields, @Nullable RunError error) {
    fields.object(
        "error",
        error,
        it ->
            fields
                .text("errorKey", it.errorKey())
                .text("description", it.description())
                .extra(it.extra()));
  }
}
