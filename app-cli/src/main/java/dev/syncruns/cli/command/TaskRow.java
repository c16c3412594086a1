package dev.syncruns.cli.command;

import dev.syncruns.cli.command.RunScan.RunSink;
import dev.syncruns.cli.command.TableOptions.FirstRows;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ColumnSpec.Part;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.selection.IdWord;
import dev.syncruns.domain.statistics.TaskCounts;
import java.util.ArrayList;
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

    /** The table of the command {@code tasks list}; its rows are named by the tasks' ids. */
    static TableSpec<TaskRow> table() {
      List<ColumnSpec<TaskRow>> columns =
          Stream.of(what(), place(), course(), failure()).flatMap(List::stream).toList();
      return TableSpec.of("syncruns.tasks/v1", "tasks", TaskColumns::name, columns)
          .marked(
              row ->
                  new Cell(OutcomeWords.symbol(row.outcome()), OutcomeWords.tone(row.outcome())));
    }

    private static List<ColumnSpec<TaskRow>> what() {
      return List.of(
          ColumnSpec.<TaskRow>of("outcome", row -> row.outcome().label())
              .shown((row, context) -> OutcomeWords.cell(row.outcome())),
          ColumnSpec.of("file", TaskRow::file).shown(TaskColumns::file).shortened(3, 16),
          ColumnSpec.of("connector", TaskRow::connector).dropped(4));
    }

    private static List<ColumnSpec<TaskRow>> place() {
      return List.of(
          ColumnSpec.id("run", row -> RunColumns.word(row.run().id())),
          data("runOutcome", row -> row.run().outcome().label()),
          data("job", row -> text(row.job().id())),
          data("task", row -> text(row.task().id())),
          data("state", row -> text(row.task().state())),
          data("result", row -> text(row.task().result())));
    }

    private static List<ColumnSpec<TaskRow>> course() {
      return List.of(
          ColumnSpec.<TaskRow>of("started", row -> row.task().startedAt().orElse(null)).dropped(5),
          data("ended", row -> row.task().endedAt().orElse(null)),
          ColumnSpec.<TaskRow>of("took", row -> row.task().duration().orElse(null)).right(),
          ColumnSpec.<TaskRow>of("retries", row -> row.task().retries()).right());
    }

    private static List<ColumnSpec<TaskRow>> failure() {
      return List.of(
          ColumnSpec.of("who", TaskColumns::who).screen().dropped(6),
          data("fixable", TaskColumns::fixable),
          data("fixableBasis", TaskColumns::basis),
          ColumnSpec.<TaskRow>of("error", row -> row.errorName()).screen().shortened(2, 12),
          data("errorCode", error(TaskError::errorCode)),
          data("descriptionKey", error(TaskError::descriptionKey)),
          data("bridgeExitCode", error(TaskError::bridgeExitCode)),
          ColumnSpec.<TaskRow>of("message", row -> row.message()).wide().shortened(1, 12),
          data("article", error(TaskError::kbArticleLink)));
    }

    private static @Nullable String name(TaskRow row) {
      return row.task().id() == null || row.task().id().value().isEmpty()
          ? null
          : IdWord.of(row.task().id().value());
    }

    private static Cell file(TaskRow row, RenderContext context) {
      String file = row.file();
      if (file == null) {
        return new Cell(Cell.NOTHING, OutcomeWords.tone(row.outcome()));
      }
      return Cell.of(context.medium() == OutputTarget.SCREEN ? CauseText.fileName(file) : file);
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

    private static Part<TaskRow> error(Function<TaskError, @Nullable Object> part) {
      return row -> row.task().error() == null ? null : part.apply(row.task().error());
    }

    private static ColumnSpec<TaskRow> data(String name, Part<TaskRow> value) {
      return ColumnSpec.of(name, value).data();
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }
  }

  /**
   * The tasks of runs that are wanted, handed on as they come or, in an order, once all have come.
   * Used by one thread.
   */
  static final class TaskGathering implements RunSink {
    private final Predicate<TaskRow> wanted;
    private final @Nullable FirstRows<TaskRow> kept;
    private final long limit;
    private final RowWriter<TaskRow> rows;
    private TaskCounts matched = TaskCounts.of(Stream.of());
    private long given;
    private boolean more;

    /**
     * A gathering of nothing yet.
     *
     * @param wanted which tasks
     * @param kept keeps them in an order; null for the service's, in which no run is looked at in
     *     vain
     * @param limit how many are handed on at most
     * @param rows gets them
     */
    TaskGathering(
        Predicate<TaskRow> wanted,
        @Nullable FirstRows<TaskRow> kept,
        long limit,
        RowWriter<TaskRow> rows) {
      this.wanted = wanted;
      this.kept = kept;
      this.limit = limit;
      this.rows = rows;
    }

    @Override
    public void add(RunRow run) {
      List<TaskRow> tasks = TaskRow.of(run.run()).filter(wanted).toList();
      matched = matched.plus(TaskCounts.of(tasks.stream().map(TaskRow::task)));
      tasks.forEach(kept == null ? this::give : kept::add);
    }

    private void give(TaskRow task) {
      if (given == limit) {
        more = true;
      } else {
        given++;
        rows.add(task);
      }
    }

    @Override
    public boolean isAbandoned() {
      return isFull() || rows.isAbandoned();
    }

    private boolean isFull() {
      return kept == null && more;
    }

    /** Whether more are wanted than were handed on. */
    boolean isCut() {
      return more || (kept != null && kept.isCut());
    }

    /** Hands on what was kept, and says what is said of all as a whole. */
    void end(Session session, ScanReport report) {
      if (kept != null) {
        kept.rows().forEach(this::give);
      }
      String name = session.connection().name();
      rows.end(
          new End(
              head -> writeHead(head.connection(session.connection()), scan(report)),
              List.of(),
              List.of(TerminalText.of(footer(report, session.requests()), Tone.FAINT)),
              List.of(),
              name + ": no task matches, of " + scanned(report)));
    }

    private void writeHead(Fields head, ScanReport report) {
      report.write(head);
      head.put("matched", matched.total())
          .put("listed", given)
          .object(
              "outcomes",
              outcomes -> {
                for (Outcome outcome : Outcome.values()) {
                  outcomes.put(outcome.label(), matched.of(outcome));
                }
              })
          .put("retries", matched.retries())
          .put("recovered", matched.recovered());
    }

    /** The gathering leaves the list once it has as many as are asked for. */
    private ScanReport scan(ScanReport report) {
      return isFull() && report.stop() == ScanReport.Stop.READER_GONE
          ? new ScanReport(
              report.matched(), report.scanned(), ScanReport.Stop.LIMIT, report.irregularities())
          : report;
    }

    private String footer(ScanReport report, long requests) {
      String cost = ", " + scanned(report) + " (" + Tally.count(requests, "request") + ").";
      if (!isCut()) {
        return counts() + cost;
      }
      String of = isFull() ? "" : " of " + counts();
      return "First " + Tally.count(given, "task") + of + cost + " --all for more.";
    }

    private String counts() {
      List<String> parts = new ArrayList<>();
      for (Outcome outcome : Outcome.values()) {
        if (matched.of(outcome) > 0) {
          parts.add(matched.of(outcome) + " " + outcome.label());
        }
      }
      String detail = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
      return Tally.count(matched.total(), "task") + detail;
    }

    private static String scanned(ScanReport report) {
      return Tally.count(report.scanned(), "run") + " scanned";
    }
  }
}
