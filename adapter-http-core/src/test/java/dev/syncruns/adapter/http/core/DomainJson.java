package dev.syncruns.adapter.http.core;

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
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON that the service would send of values of the domain, written from the API's page. */
final class DomainJson {

  private DomainJson() {}

  static String page(Page<Run> page, boolean minimal) {
    Function<Run, String> form = minimal ? DomainJson::summary : DomainJson::run;
    return with(
            new JsonFields()
                .list("runs", page.items().stream().map(form).toList())
                .raw("_links", links(page.links())),
            page.extra())
        .json();
  }

  static String wrapped(Run run) {
    return new JsonFields().raw("run", run(run)).json();
  }

  private static String summary(Run run) {
    return with(
            new JsonFields()
                .text("id", run.id())
                .text("state", run.state())
                .text("result", run.result()),
            run.summary().extra())
        .json();
  }

  static String run(Run run) {
    JsonFields fields =
        new JsonFields()
            .text("id", run.id())
            .text("connectionId", run.connectionId())
            .text("startDateTime", run.startDateTime())
            .text("endDateTime", run.endDateTime())
            .text("phase", run.phase())
            .text("state", run.state())
            .text("result", run.result())
            .raw("error", error(run.error()));
    if (!run.jobs().isEmpty()) {
      fields.list("jobs", run.jobs().stream().map(DomainJson::job).toList());
    }
    return with(fields, run.extra()).json();
  }

  private static @Nullable String error(@Nullable RunError error) {
    return error == null
        ? "null"
        : with(
                new JsonFields()
                    .text("errorKey", error.errorKey())
                    .text("description", error.description()),
                error.extra())
            .json();
  }

  private static String job(Job job) {
    List<String> tasks = job.tasks().stream().map(DomainJson::task).toList();
    return with(
            new JsonFields()
                .text("id", job.id())
                .text("startDateTime", job.startDateTime())
                .text("endDateTime", job.endDateTime())
                .text("state", job.state())
                .text("result", job.result())
                .text("connectorType", job.connectorType())
                .list("tasks", tasks),
            job.extra())
        .json();
  }

  private static String task(Task task) {
    return with(
            new JsonFields()
                .text("id", task.id())
                .text("sourceFileId", task.sourceFileId())
                .text("startDateTime", task.startDateTime())
                .text("endDateTime", task.endDateTime())
                .raw("retryAttempts", task.retryAttempts())
                .text("state", task.state())
                .text("result", task.result())
                .raw("error", error(task.error()))
                .raw("details", details(task.details())),
            task.extra())
        .json();
  }

  private static @Nullable String error(@Nullable TaskError error) {
    return error == null
        ? null
        : with(
                new JsonFields()
                    .text("phase", error.phase())
                    .text("system", error.system())
                    .text("details", error.details())
                    .text("message", error.message())
                    .text("category", error.category())
                    .text("errorCode", error.errorCode())
                    .raw("canUserFix", error.canUserFix())
                    .text("description", error.description())
                    .text("kbArticleLink", error.kbArticleLink())
                    .raw("bridgeExitCode", error.bridgeExitCode())
                    .text("descriptionKey", error.descriptionKey()),
                error.extra())
            .json();
  }

  private static @Nullable String details(@Nullable TaskDetails details) {
    return details == null
        ? null
        : with(
                new JsonFields()
                    .raw("synchronizationReport", report(details.synchronizationReport())),
                details.extra())
            .json();
  }

  private static @Nullable String report(@Nullable SynchronizationReport report) {
    return report == null
        ? null
        : with(
                new JsonFields()
                    .text("message", report.message())
                    .text("suggestedAction", report.suggestedAction())
                    .raw("totalErrorsCount", report.totalErrorsCount())
                    .raw("totalWarningsCount", report.totalWarningsCount())
                    .raw("totalOtherIssuesCount", report.totalOtherIssuesCount()),
                report.extra())
            .json();
  }

  private static @Nullable String links(@Nullable PageLinks links) {
    return links == null
        ? null
        : new JsonFields()
            .raw("self", link(links.self()))
            .raw("prev", link(links.prev()))
            .raw("next", link(links.next()))
            .json();
  }

  private static @Nullable String link(@Nullable PageLink link) {
    return link == null ? null : new JsonFields().text("href", link.href()).json();
  }

  private static JsonFields with(JsonFields fields, ExtraFields extra) {
    extra.jsonByName().forEach(fields::raw);
    return fields;
  }
}
