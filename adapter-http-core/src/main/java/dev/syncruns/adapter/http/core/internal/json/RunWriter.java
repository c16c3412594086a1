package dev.syncruns.adapter.http.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.value.ExtraFields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what {@link PageReader} and {@link RunReader} read, in the service's order of fields.
 * Absent fields are omitted; extra fields come last, because the last of equal names counts.
 */
public final class RunWriter {
  private static final JsonFactory GENERATORS = new JsonFactory();

  private final JsonGenerator json;

  private RunWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Returns a page of runs. */
  public static String runs(Page<Run> page) {
    return written(out -> out.page(page, out::run));
  }

  /** Returns a page of summaries. */
  public static String summaries(Page<RunSummary> page) {
    return written(out -> out.page(page, out::summary));
  }

  /** Returns a single run. */
  public static String single(Run run) {
    return written(
        out -> {
          out.json.writeStartObject();
          out.object("run", run, out::run);
          out.json.writeEndObject();
        });
  }

  private static String written(Part<RunWriter> document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(text)) {
      document.write(new RunWriter(json));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private <T> void page(Page<T> page, Part<T> item) throws IOException {
    json.writeStartObject();
    array("runs", page.items(), item);
    object("_links", page.links(), this::links);
    end(page.extra());
  }

  private void links(PageLinks links) throws IOException {
    json.writeStartObject();
    object("self", links.self(), this::link);
    object("prev", links.prev(), this::link);
    object("next", links.next(), this::link);
    json.writeEndObject();
  }

  private void link(PageLink link) throws IOException {
    json.writeStartObject();
    put("href", link.href());
    json.writeEndObject();
  }

  private void summary(RunSummary run) throws IOException {
    json.writeStartObject();
    put("id", run.id());
    put("state", run.state());
    put("result", run.result());
    end(run.extra());
  }

  private void run(Run run) throws IOException {
    json.writeStartObject();
    put("id", run.id());
    put("connectionId", run.connectionId());
    put("startDateTime", run.startDateTime());
    put("endDateTime", run.endDateTime());
    put("phase", run.phase());
    put("state", run.state());
    put("result", run.result());
    object("error", run.error(), this::error);
    if (!run.jobs().isEmpty()) {
      array("jobs", run.jobs(), this::job);
    }
    end(run.extra());
  }

  private void error(RunError error) throws IOException {
    json.writeStartObject();
    put("errorKey", error.errorKey());
    put("description", error.description());
    end(error.extra());
  }

  private void job(Job job) throws IOException {
    json.writeStartObject();
    put("id", job.id());
    put("startDateTime", job.startDateTime());
    put("endDateTime", job.endDateTime());
    put("state", job.state());
    put("result", job.result());
    put("connectorType", job.connectorType());
    if (!job.tasks().isEmpty()) {
      array("tasks", job.tasks(), this::task);
    }
    end(job.extra());
  }

  private void task(Task task) throws IOException {
    json.writeStartObject();
    put("id", task.id());
    put("sourceFileId", task.sourceFileId());
    put("startDateTime", task.startDateTime());
    put("endDateTime", task.endDateTime());
    put("retryAttempts", task.retryAttempts());
    put("state", task.state());
    put("result", task.result());
    object("error", task.error(), this::taskError);
    object("details", task.details(), this::details);
    end(task.extra());
  }

  private void taskError(TaskError error) throws IOException {
    json.writeStartObject();
    put("phase", error.phase());
    put("system", error.system());
    put("details", error.details());
    put("message", error.message());
    put("category", error.category());
    put("errorCode", error.errorCode());
    Boolean canUserFix = error.canUserFix();
    if (canUserFix != null) {
      json.writeBooleanField("canUserFix", canUserFix);
    }
    put("description", error.description());
    put("kbArticleLink", error.kbArticleLink());
    put("bridgeExitCode", error.bridgeExitCode());
    put("descriptionKey", error.descriptionKey());
    end(error.extra());
  }

  private void details(TaskDetails details) throws IOException {
    json.writeStartObject();
    object("synchronizationReport", details.synchronizationReport(), this::report);
    end(details.extra());
  }

  private void report(SynchronizationReport report) throws IOException {
    json.writeStartObject();
    put("message", report.message());
    put("suggestedAction", report.suggestedAction());
    put("totalErrorsCount", report.totalErrorsCount());
    put("totalWarningsCount", report.totalWarningsCount());
    put("totalOtherIssuesCount", report.totalOtherIssuesCount());
    end(report.extra());
  }

  /** Writes the exact text of a value. */
  private void put(String name, @Nullable Object value) throws IOException {
    if (value instanceof Long number) {
      json.writeNumberField(name, number);
    } else if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private <T> void object(String name, @Nullable T value, Part<T> part) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      part.write(value);
    }
  }

  private <T> void array(String name, List<T> values, Part<T> part) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      part.write(value);
    }
    json.writeEndArray();
  }

  private void end(ExtraFields extra) throws IOException {
    for (Map.Entry<String, String> field : extra.jsonByName().entrySet()) {
      json.writeFieldName(field.getKey());
      json.writeRawValue(field.getValue());
    }
    json.writeEndObject();
  }

  private interface Part<T> {
    void write(T value) throws IOException;
  }
}
