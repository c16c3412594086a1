package dev.syncruns.cli.task;

import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task and where it belongs. Texts are the service's and untrusted.
 *
 * @param run its run.
 * @param job its job.
 * @param task the task.
 */
public record TaskRow(Run run, Job job, Task task) {

  /** The tasks of a run, in the service's order. */
  public static Stream<TaskRow> of(Run run) {
    return run.jobs().stream()
        .flatMap(job -> job.tasks().stream().map(task -> new TaskRow(run, job, task)));
  }

  /** What state and result of the task say together. */
  public Outcome outcome() {
    return task.outcome();
  }

  /** The id of its source file; null when the service sent none. */
  public @Nullable String file() {
    return task.sourceFileId() == null ? null : task.sourceFileId().value();
  }

  /** Its job's connector type; null when the service sent none. */
  public @Nullable String connector() {
    return job.connectorType() == null ? null : job.connectorType().text();
  }

  /** Who can fix its error; unknown also where there is none. */
  public Fixability fixability() {
    return Fixability.of(task.error());
  }

  /** What the service says about its error; null when it says nothing. */
  @Nullable String message() {
    return message(task);
  }

  /** The shortest name of its error: its key, else its code, else what is said; may be null. */
  @Nullable String errorName() {
    return errorName(task);
  }

  /**
   * The shortest name of a task's error: its key, else its code, else what is said; may be null.
   */
  public static @Nullable String errorName(Task task) {
    TaskError error = task.error();
    return error == null ? null : said(error.descriptionKey(), error.errorCode(), message(task));
  }

  private static @Nullable String message(Task task) {
    TaskError error = task.error();
    return error == null ? null : said(error.message(), error.description(), error.details());
  }

  private static @Nullable String said(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
