package dev.syncruns.adapter.cache;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.value.ExtraFields;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the size of a response in bytes: a constant for each object, and two for each character
 * of a text that is not shared.
 */
final class EntryWeigher {
  private static final int PAGE = 200;
  private static final int RUN = 500;
  private static final int JOB = 400;
  private static final int TASK = 450;
  private static final int TASK_ERROR = 150;
  private static final int FIELD = 120;
  private static final int PER_CHARACTER = 2;

  private EntryWeigher() {}

  static int of(Object value) {
    return (int) Math.min(Integer.MAX_VALUE, bytes(value));
  }

  private static long bytes(Object value) {
    if (value instanceof Page<?> page) {
      return PAGE
          + links(page.links())
          + extra(page.extra())
          + page.items().stream().mapToLong(EntryWeigher::bytes).sum();
    }
    return value instanceof Run run ? run(run) : RUN;
  }

  private static long links(@Nullable PageLinks links) {
    return links == null
        ? 0
        : Stream.of(links.self(), links.prev(), links.next()).mapToLong(link -> link(link)).sum();
  }

  private static long link(@Nullable PageLink link) {
    return link == null ? 0 : text(link.href());
  }

  private static long run(Run run) {
    long error = run.error() == null ? 0 : text(run.error().errorKey(), run.error().description());
    return RUN
        + error
        + text(run.connectionId())
        + extra(run.extra())
        + run.jobs().stream().mapToLong(EntryWeigher::job).sum();
  }

  private static long job(Job job) {
    return JOB + extra(job.extra()) + job.tasks().stream().mapToLong(EntryWeigher::task).sum();
  }

  private static long task(Task task) {
    return TASK + extra(task.extra()) + taskError(task.error()) + details(task.details());
  }

  private static long taskError(@Nullable TaskError error) {
    return error == null
        ? 0
        : TASK_ERROR
            + extra(error.extra())
            + text(error.details(), error.message(), error.description(), error.kbArticleLink());
  }

  private static long details(@Nullable TaskDetails details) {
    SynchronizationReport report = details == null ? null : details.synchronizationReport();
    return report == null ? 0 : TASK_ERROR + text(report.message()) + extra(report.extra());
  }

  private static long extra(ExtraFields extra) {
    return extra.jsonByName().entrySet().stream()
        .mapToLong(field -> FIELD + text(field.getKey(), field.getValue()))
        .sum();
  }

  private static long text(@Nullable String... texts) {
    long characters = 0;
    for (String text : texts) {
      characters += text == null ? 0 : text.length();
    }
    return characters * PER_CHARACTER;
  }
}
