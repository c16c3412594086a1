package dev.syncruns.cli.output;

import dev.syncruns.cli.output.TextSanitizer.Redaction;
import dev.syncruns.cli.report.Choice;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.waiting.EtaEstimate;
import jakarta.json.stream.JsonGenerator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field of a run in JSON: first those of the API's page, then those derived from them. */
@SuppressWarnings("ImmutableEnumChecker") // the contents are lambdas without state
public enum RunField {
  /** The id. */
  ID("id", (fields, listed, reading) -> fields.id("id", listed.run().id())),
  /** The connection's id as the service sent it. */
  CONNECTION_ID(
      "connectionId",
      (fields, listed, reading) -> fields.text("connectionId", listed.run().connectionId())),
  /** The start as the service sent it. */
  START_DATE_TIME(
      "startDateTime",
      (fields, listed, reading) -> fields.timestamp("startDateTime", listed.run().startDateTime())),
  /** The end as the service sent it. */
  END_DATE_TIME(
      "endDateTime",
      (fields, listed, reading) -> fields.timestamp("endDateTime", listed.run().endDateTime())),
  /** The phase as the service sent it. */
  PHASE("phase", (fields, listed, reading) -> fields.constant("phase", listed.run().phase())),
  /** The state as the service sent it. */
  STATE("state", (fields, listed, reading) -> fields.constant("state", listed.run().state())),
  /** The result as the service sent it. */
  RESULT("result", (fields, listed, reading) -> fields.constant("result", listed.run().result())),
  /** The error of the whole run. */
  ERROR("error", (fields, listed, reading) -> Jobs.writeRunError(fields, listed.run().error())),
  /** The jobs with their tasks. */
  JOBS("jobs", (fields, listed, reading) -> Jobs.writeJobs(fields.json(), listed.run().jobs())),
  /** The word for state and result together. */
  OUTCOME("outcome", (fields, listed, reading) -> fields.text("outcome", listed.outcome().label())),
  /** When it started. */
  STARTED_AT(
      "startedAt",
      (fields, listed, reading) -> fields.moment("startedAt", listed.facts().span().start())),
  /** When it ended. */
  ENDED_AT(
      "endedAt",
      (fields, listed, reading) -> fields.moment("endedAt", listed.facts().span().end())),
  /** How long it took. */
  DURATION_SECONDS(
      "durationSeconds",
      (fields, listed, reading) ->
          fields.seconds("durationSeconds", listed.facts().span().duration())),
  /** How many tasks ended how. */
  TASKS(
      "tasks",
      (fields, listed, reading) -> Derived.writeTasks(fields.json(), listed.facts().tasks())),
  /** How many retries there were. */
  RETRIES(
      "retries",
      (fields, listed, reading) -> {
        TaskCounts counts = listed.facts().tasks();
        fields.number("retries", counts == null ? null : counts.retries());
      }),
  /** Whether a task succeeded only after a retry. */
  FLAKY(
      "flaky", (fields, listed, reading) -> fields.truth("flaky", listed.facts().flaky() != null)),
  /** Whether the user can fix it. */
  FIXABLE(
      "fixable", (fields, listed, reading) -> fields.truth("fixable", listed.facts().fixable())),
  /** Why it failed. */
  CAUSES(
      "causes",
      (fields, listed, reading) -> Derived.writeCauses(fields.json(), listed.facts().causes())),
  /** What the service contradicts itself in. */
  CONTRADICTIONS(
      "contradictions",
      (fields, listed, reading) ->
          Derived.writeContradictions(fields.json(), listed.facts().contradictions())),
  /** When it may end. */
  ETA("eta", (fields, listed, reading) -> Derived.writeEta(fields.json(), listed.facts(), reading)),
  /** What the service sent beyond the API's page; left out when that is nothing. */
  EXTRA("extra", (fields, listed, reading) -> fields.extra(listed.run().extra()));

  private static final Set<RunField> OF_A_SUMMARY =
      EnumSet.of(ID, STATE, RESULT, OUTCOME, CONTRADICTIONS, EXTRA);

  private final String label;
  private final Content content;

  RunField(String label, Content content) {
    this.label = label;
    this.content = content;
  }

  /** Its name in JSON. */
  public String label() {
    return label;
  }

  /** All fields, or those a summary has. */
  public static List<RunField> all(boolean minimal) {
    return Arrays.stream(values())
        .filter(field -> !minimal || OF_A_SUMMARY.contains(field))
        .toList();
  }

  /**
   * The field of a name.
   *
   * @param word the name as typed
   * @param known the fields it can be
   * @throws UnknownWord when it is none of them
   */
  public static RunField named(String word, List<RunField> known) {
    return Choice.named(word, known, RunField::label);
  }

  public void write(Fields fields, RunRow listed, RenderContext reading) {
    content.write(fields, listed, reading);
  }

  /** Writes a field. */
  private interface Content {
    void write(Fields fields, RunRow listed, RenderContext reading);
  }

  /** Writes what is derived from the service's fields. */
  static final class Derived {

    private Derived() {}

    static void writeTasks(JsonGenerator json, @Nullable TaskCounts counts) {
      if (counts == null) {
        json.writeNull("tasks");
        return;
      }
      json.writeStartObject("tasks").write("total", counts.total());
      for (Outcome outcome : Outcome.values()) {
        json.write(outcome == Outcome.SUCCESS ? "ok" : outcome.label(), counts.of(outcome));
      }
      json.writeEnd();
    }

    static void writeCauses(JsonGenerator json, List<Cause> causes) {
      json.writeStartArray("causes");
      for (Cause cause : causes) {
        json.writeStartObject();
        boolean said = cause.fixability() != Fixability.UNKNOWN;
        new Fields(json)
            .text("scope", label(cause.key().scope()))
            .text("name", cause.name())
            .text("code", cause.key().code())
            .text("message", cause.message())
            .text("pattern", cause.key().message())
            .constant("connectorType", cause.key().connector())
            .text("phase", cause.key().phase())
            .number("bridgeExitCode", cause.key().bridgeExitCode())
            .truth("fixable", said ? Boolean.valueOf(cause.fixability() == Fixability.USER) : null)
            .text("fixableBasis", said ? (cause.isInferred() ? "built-in" : "service") : null)
            .text("kbArticleLink", cause.kbArticleLink())
            .number("tasks", (long) cause.tasks());
        json.writeStartArray("sourceFileIds");
        cause.files().forEach(file -> json.write(Redaction.redact(file.value())));
        json.writeEnd().writeEnd();
      }
      json.writeEnd();
    }

    static void writeContradictions(JsonGenerator json, Set<Inconsistency> contradictions) {
      json.writeStartArray("contradictions");
      contradictions.forEach(contradiction -> json.write(label(contradiction)));
      json.writeEnd();
    }

    static void writeEta(JsonGenerator json, RunFacts facts, RenderContext reading) {
      Optional<EtaEstimate> expected =
          Optional.ofNullable(facts.span().start())
              .filter(start -> facts.outcome().isActive())
              .flatMap(reading.history()::expectation);
      if (expected.isEmpty()) {
        json.writeNull("eta");
        return;
      }
      json.writeStartObject("eta");
      new Fields(json)
          .moment("low", expected.get().earliest())
          .moment("high", expected.get().latest())
          .text("basis", "quartiles of the durations of earlier successful runs")
          .number("samples", (long) expected.get().samples());
      json.writeEnd();
    }

    private static String label(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Writes jobs, tasks and errors as the API's page names them, each with its outcome. */
  static final class Jobs {

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
}
