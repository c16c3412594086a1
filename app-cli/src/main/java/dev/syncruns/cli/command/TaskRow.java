package dev.syncruns.cli.command;

import dev.syncruns.cli.output.ColumnSpec;
import dev.syncruns.cli.output.Fields;
import dev.syncruns.cli.output.RunSink;
import dev.syncruns.cli.output.RunsDocument;
import dev.syncruns.cli.output.TableSpec;
import dev.syncruns.cli.output.TableSpec.RowWriter;
import dev.syncruns.cli.output.TableSpec.RowWriter.TableEnd;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.selection.IdWord;
import dev.syncruns.domain.statistics.TaskCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task and where it belongs. Texts are the service's and untrusted.
 *
 * @param run its run.
 * @param job its job.
 * @param task the task.
 */
record TaskRow(Run run, Job job, Task task) {

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

  /** The columns of tasks, a row each. */
  public static final class TaskColumns {

    private TaskColumns() {}

    /** The sheet of the command {@code tasks list}; its rows are named by the tasks' ids. */
    public static TableSpec<TaskRow> sheet() {
      List<ColumnSpec<TaskRow>> columns =
          Stream.of(what(), place(), course(), failure()).flatMap(List::stream).toList();
      return TableSpec.of("syncruns.tasks/v1", "tasks", columns)
          .named(
              row ->
                  row.task().id() == null || row.task().id().value().isEmpty()
                      ? null
                      : IdWord.of(row.task().id().value()))
          .marked(
              row ->
                  new Cell(OutcomeWords.symbol(row.outcome()), OutcomeWords.tone(row.outcome())));
    }

    private static List<ColumnSpec<TaskRow>> what() {
      return List.of(
          ColumnSpec.<TaskRow>of("outcome", row -> row.outcome().label())
              .shown((row, reading) -> OutcomeWords.cell(row.outcome())),
          ColumnSpec.<TaskRow>of("file", TaskRow::file)
              .field("sourceFileId")
              .shown(TaskColumns::file)
              .shortened(3, 16),
          ColumnSpec.<TaskRow>of("connector", TaskRow::connector)
              .field("connectorType")
              .dropped(4));
    }

    private static List<ColumnSpec<TaskRow>> place() {
      return List.of(
          ColumnSpec.<TaskRow>of("run", row -> text(row.run().id()))
              .field("runId")
              .shown((row, reading) -> id(text(row.run().id()), reading)),
          data("run-outcome", "runOutcome", row -> row.run().outcome().label()),
          data("job", "jobId", row -> text(row.job().id())),
          data("task", "taskId", row -> text(row.task().id())),
          data("state", "state", row -> text(row.task().state())),
          data("result", "result", row -> text(row.task().result())));
    }

    private static List<ColumnSpec<TaskRow>> course() {
      return List.of(
          ColumnSpec.<TaskRow>of("started", row -> row.task().startedAt().orElse(null))
              .field("startedAt")
              .dropped(5),
          data("ended", "endedAt", row -> row.task().endedAt().orElse(null)),
          ColumnSpec.<TaskRow>of("took", row -> row.task().duration().orElse(null))
              .field("durationSeconds")
              .right(),
          ColumnSpec.<TaskRow>of("retries", row -> row.task().retries()).right());
    }

    private static List<ColumnSpec<TaskRow>> failure() {
      return List.of(
          ColumnSpec.<TaskRow>of("who", TaskColumns::who).screen().dropped(6),
          data("fixable", "fixable", TaskColumns::fixable),
          data("fixable-basis", "fixableBasis", TaskColumns::basis),
          ColumnSpec.<TaskRow>of("error", TaskRow::errorName).screen().shortened(2, 12),
          data("error-code", "errorCode", error(TaskError::errorCode)),
          data("error-key", "descriptionKey", error(TaskError::descriptionKey)),
          data("bridge-exit-code", "bridgeExitCode", error(TaskError::bridgeExitCode)),
          ColumnSpec.<TaskRow>of("message", TaskRow::message).wide().shortened(1, 12),
          data("article", "kbArticleLink", error(TaskError::kbArticleLink)));
    }

    private static Cell file(TaskRow row, RenderContext reading) {
      String file = row.file();
      if (file == null) {
        return new Cell(Cell.NOTHING, OutcomeWords.tone(row.outcome()));
      }
      return Cell.of(reading.medium() == OutputTarget.SCREEN ? CauseText.fileName(file) : file);
    }

    private static Cell id(@Nullable String id, RenderContext reading) {
      String whole = id == null ? Cell.NOTHING : id;
      boolean brief =
          reading.medium() == OutputTarget.SCREEN && whole.length() > reading.idLength();
      return Cell.of(brief ? whole.substring(0, reading.idLength()) : whole);
    }

    private static @Nullable String who(TaskRow row) {
      return switch (row.fixability()) {
        case USER -> "yours";
        case NOT_USER -> "not-yours";
        case UNKNOWN -> row.task().error() == null ? null : "unknown";
      };
    }

    private static @Nullable Boolean fixable(TaskRow row) {
      return row.fixability() == Fixability.UNKNOWN
          ? null
          : Boolean.valueOf(row.fixability() == Fixability.USER);
    }

    private static @Nullable String basis(TaskRow row) {
      if (row.fixability() == Fixability.UNKNOWN) {
        return null;
      }
      boolean said = row.task().error() != null && row.task().error().canUserFix() != null;
      return said ? "service" : "built-in";
    }

    private static Function<TaskRow, @Nullable Object> error(
        Function<TaskError, @Nullable Object> part) {
      return row -> row.task().error() == null ? null : part.apply(row.task().error());
    }

    private static ColumnSpec<TaskRow> data(
        String label, String field, Function<TaskRow, @Nullable Object> value) {
      return ColumnSpec.<TaskRow>of(label, value::apply).field(field).data();
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }
  }

  /**
   * The tasks of runs that are wanted, handed on as they come or, in an order, once all have come;
   * in an order no more of them are kept at a time than twice as many as are handed on. Used by one
   * thread.
   */
  public static final class TaskGathering implements RunSink {
    private final Predicate<TaskRow> wanted;
    private final @Nullable Comparator<TaskRow> order;
    private final long limit;
    private final RowWriter<TaskRow> sink;
    private final List<TaskRow> kept = new ArrayList<>();
    private TaskCounts matched = TaskCounts.of(Stream.of());
    private long given;
    private boolean more;

    /**
     * A gathering of nothing yet.
     *
     * @param wanted which tasks
     * @param order their order; null for the service's, in which no run is looked at in vain
     * @param limit how many are handed on at most
     * @param sink gets them
     */
    public TaskGathering(
        Predicate<TaskRow> wanted,
        @Nullable Comparator<TaskRow> order,
        long limit,
        RowWriter<TaskRow> sink) {
      this.wanted = wanted;
      this.order = order;
      this.limit = limit;
      this.sink = sink;
    }

    @Override
    public void runs(List<RunRow> runs, RenderContext reading) {
      for (RunRow listed : runs) {
        List<TaskRow> rows = TaskRow.of(listed.run()).filter(wanted).toList();
        matched = matched.plus(TaskCounts.of(rows.stream().map(TaskRow::task)));
        if (order == null) {
          rows.forEach(this::give);
        } else {
          kept.addAll(rows);
          cut();
        }
      }
    }

    @Override
    public void end(ScanReport report, RenderContext reading, long requests) {
      if (order != null) {
        kept.sort(order);
        kept.forEach(this::give);
      }
    }

    private void give(TaskRow row) {
      if (given == limit) {
        more = true;
      } else {
        given++;
        sink.add(row);
      }
    }

    private void cut() {
      if (order != null && kept.size() / 2 > limit) {
        kept.sort(order);
        kept.subList((int) limit, kept.size()).clear();
        more = true;
      }
    }

    @Override
    public boolean isAbandoned() {
      return isFull() || sink.isAbandoned();
    }

    /** Whether no run is looked at any more because enough tasks were handed on. */
    public boolean isFull() {
      return order == null && more;
    }

    /** What the wanted tasks of the runs looked at are like. */
    public TaskCounts matched() {
      return matched;
    }

    /** How many were handed on. */
    public long given() {
      return given;
    }

    /** Whether more are wanted than were handed on. */
    public boolean isCut() {
      return more;
    }

    /**
     * What is said of listed tasks as a whole.
     *
     * @param connection whose tasks they are.
     * @param tasks the tasks, all of which have come.
     * @param report how the list of runs came about.
     * @param requests how many requests the command made.
     */
    public record TaskEnd(
        ConnectionRef connection, TaskGathering tasks, ScanReport report, long requests) {

      /** The end of their sheet. */
      public TableEnd sheetEnd() {
        return new TableEnd(
            this::writeHead,
            List.of(),
            List.of(TerminalText.of(footer(), Tone.FAINT)),
            connection.name() + ": no task matches, of " + scanned());
      }

      private void writeHead(Fields head) {
        TaskCounts counts = tasks.matched();
        RunsDocument.writeScan(head.connection(connection), scan());
        head.number("matched", counts.total())
            .number("listed", tasks.given())
            .object(
                "outcomes",
                outcomes -> {
                  for (Outcome outcome : Outcome.values()) {
                    outcomes.number(outcome.label(), counts.of(outcome));
                  }
                })
            .number("retries", counts.retries())
            .number("recovered", counts.recovered());
      }

      /** The gathering leaves the list once it has as many as are asked for. */
      private ScanReport scan() {
        return tasks.isFull() && report.stop() == ScanReport.Stop.READER_GONE
            ? new ScanReport(
                report.matched(), report.scanned(), ScanReport.Stop.LIMIT, report.irregularities())
            : report;
      }

      private String footer() {
        String cost = ", " + scanned() + " (" + Tally.count(requests, "request") + ").";
        if (!tasks.isCut()) {
          return counts() + cost;
        }
        String of = tasks.isFull() ? "" : " of " + counts();
        return "First " + Tally.count(tasks.given(), "task") + of + cost + " --all for more.";
      }

      private String counts() {
        TaskCounts counts = tasks.matched();
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
          if (counts.of(outcome) > 0) {
            parts.add(counts.of(outcome) + " " + outcome.label());
          }
        }
        String detail = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
        return Tally.count(counts.total(), "task") + detail;
      }

      private String scanned() {
        return Tally.count(report.scanned(), "run") + " scanned";
      }
    }
  }
}
