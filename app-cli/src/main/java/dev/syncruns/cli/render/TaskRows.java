package dev.syncruns.cli.render;

import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of one run as rows of a format. */
public final class TaskRows {
  private static final List<String> HEADER =
      List.of(
          "run",
          "job",
          "connector",
          "task",
          "file",
          "state",
          "result",
          "outcome",
          "started",
          "ended",
          "took",
          "retry",
          "error-code",
          "error-key",
          "fixable",
          "message");

  private TaskRows() {}

  /**
   * Writes the tasks of {@code run}.
   *
   * @param out where to
   * @param format how a row is written
   * @param header whether the first row names the columns
   * @param run the run
   */
  public static void write(Terminal out, RowFormat format, boolean header, Run run) {
    if (header) {
      format.header(out, HEADER);
    }
    for (Job job : run.jobs()) {
      job.tasks().forEach(task -> format.write(out, row(run, job, task)));
    }
    out.flush();
  }

  private static List<String> row(Run run, Job job, Task task) {
    List<String> row = new ArrayList<>();
    row.add(text(run.id()));
    row.add(text(job.id()));
    row.add(text(job.connectorType()));
    row.add(text(task.id()));
    row.add(text(task.sourceFileId()));
    row.add(text(task.state()));
    row.add(text(task.result()));
    row.add(task.outcome().label());
    row.add(moment(task.startedAt()));
    row.add(moment(task.endedAt()));
    row.add(task.duration().map(duration -> Long.toString(duration.toSeconds())).orElse(""));
    row.add(text(task.retryAttempts()));
    TaskError error = task.error();
    row.add(error == null ? "" : text(error.errorCode()));
    row.add(error == null ? "" : text(error.descriptionKey()));
    row.add(error == null ? "" : text(error.canUserFix()));
    row.add(error == null ? "" : text(error.message()));
    return row;
  }

  /** The moment in ISO-8601 UTC; nothing for a text that is none, so that a column has one type. */
  private static String moment(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse("");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
