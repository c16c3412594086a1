package dev.syncruns.ports.tck.http;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.value.ExtraFields;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Domain values in the service's JSON, for tests; absent values are {@code null}, as the service
 * sometimes sends them.
 */
final class DomainJson {

  private DomainJson() {}

  static String page(Page<Run> page, boolean isMinimal) {
    Function<Run, JsonObjectBuilder> form = isMinimal ? DomainJson::minimal : DomainJson::run;
    JsonObjectBuilder json = Json.createObjectBuilder().add("runs", array(page.items(), form));
    if (page.links() != null) {
      json.add("_links", links(page.links()));
    }
    return json.build().toString();
  }

  static String single(Run run) {
    return Json.createObjectBuilder().add("run", run(run)).build().toString();
  }

  private static JsonObjectBuilder minimal(Run run) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "id", run.id());
    put(json, "state", run.state());
    put(json, "result", run.result());
    return json;
  }

  private static JsonObjectBuilder run(Run run) {
    JsonObjectBuilder json = minimal(run);
    put(json, "connectionId", run.connectionId());
    put(json, "startDateTime", run.startDateTime());
    put(json, "endDateTime", run.endDateTime());
    put(json, "phase", run.phase());
    putObject(json, "error", run.error(), DomainJson::runError);
    putArray(json, "jobs", run.jobs(), DomainJson::job);
    return extra(json, run.extra());
  }

  private static JsonObjectBuilder runError(RunError error) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "errorKey", error.errorKey());
    put(json, "description", error.description());
    return extra(json, error.extra());
  }

  private static JsonObjectBuilder job(Job job) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "id", job.id());
    put(json, "startDateTime", job.startDateTime());
    put(json, "endDateTime", job.endDateTime());
    put(json, "state", job.state());
    put(json, "result", job.result());
    put(json, "connectorType", job.connectorType());
    putArray(json, "tasks", job.tasks(), DomainJson::task);
    return extra(json, job.extra());
  }

  private static JsonObjectBuilder task(Task task) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "id", task.id());
    put(json, "sourceFileId", task.sourceFileId());
    put(json, "startDateTime", task.startDateTime());
    put(json, "endDateTime", task.endDateTime());
    put(json, "retryAttempts", task.retryAttempts());
    put(json, "state", task.state());
    put(json, "result", task.result());
    putObject(json, "error", task.error(), DomainJson::taskError);
    putObject(json, "details", task.details(), DomainJson::details);
    return extra(json, task.extra());
  }

  private static JsonObjectBuilder taskError(TaskError error) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "phase", error.phase());
    put(json, "system", error.system());
    put(json, "details", error.details());
    put(json, "message", error.message());
    put(json, "category", error.category());
    put(json, "errorCode", error.errorCode());
    put(json, "canUserFix", error.canUserFix());
    put(json, "description", error.description());
    put(json, "kbArticleLink", error.kbArticleLink());
    put(json, "bridgeExitCode", error.bridgeExitCode());
    put(json, "descriptionKey", error.descriptionKey());
    return extra(json, error.extra());
  }

  private static JsonObjectBuilder details(TaskDetails details) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    putObject(json, "synchronizationReport", details.synchronizationReport(), DomainJson::report);
    return extra(json, details.extra());
  }

  private static JsonObjectBuilder report(SynchronizationReport report) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "message", report.message());
    put(json, "suggestedAction", report.suggestedAction());
    put(json, "totalErrorsCount", report.totalErrorsCount());
    put(json, "totalWarningsCount", report.totalWarningsCount());
    put(json, "totalOtherIssuesCount", report.totalOtherIssuesCount());
    return extra(json, report.extra());
  }

  private static JsonObjectBuilder links(PageLinks links) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    putObject(json, "self", links.self(), DomainJson::link);
    putObject(json, "prev", links.prev(), DomainJson::link);
    putObject(json, "next", links.next(), DomainJson::link);
    return json;
  }

  private static JsonObjectBuilder link(PageLink link) {
    return Json.createObjectBuilder().add("href", link.href());
  }

  /** Adds a value as the service's text, or a number or boolean. */
  private static void put(JsonObjectBuilder json, String name, @Nullable Object value) {
    if (value == null) {
      json.addNull(name);
    } else if (value instanceof Boolean truth) {
      json.add(name, truth);
    } else if (value instanceof Long number) {
      json.add(name, number);
    } else {
      json.add(name, value.toString());
    }
  }

  private static <T> void putObject(
      JsonObjectBuilder json,
      String name,
      @Nullable T value,
      Function<T, JsonObjectBuilder> write) {
    if (value == null) {
      json.addNull(name);
    } else {
      json.add(name, write.apply(value));
    }
  }

  private static <T> void putArray(
      JsonObjectBuilder json, String name, List<T> values, Function<T, JsonObjectBuilder> write) {
    if (values.isEmpty()) {
      json.addNull(name);
    } else {
      json.add(name, array(values, write));
    }
  }

  private static <T> JsonArrayBuilder array(List<T> values, Function<T, JsonObjectBuilder> write) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  private static JsonObjectBuilder extra(JsonObjectBuilder json, ExtraFields extra) {
    extra.jsonByName().forEach((name, text) -> json.add(name, value(text)));
    return json;
  }

  private static JsonValue value(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
