package dev.syncruns.cli.task;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.WhyText;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.selection.IdWord;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of tasks, a row each. */
public final class TaskColumns {

  private TaskColumns() {}

  /** The sheet of the command {@code tasks list}; its rows are named by the tasks' ids. */
  public static Sheet<TaskRow> sheet() {
    List<SheetColumn<TaskRow>> columns =
        Stream.of(what(), place(), course(), failure()).flatMap(List::stream).toList();
    return Sheet.of("syncruns.tasks/v1", "tasks", columns)
        .named(row -> row.task().id() == null ? null : IdWord.of(row.task().id().value()))
        .marked(
            row -> new Cell(OutcomeWords.symbol(row.outcome()), OutcomeWords.tone(row.outcome())));
  }

  private static List<SheetColumn<TaskRow>> what() {
    return List.of(
        SheetColumn.<TaskRow>of("outcome", row -> row.outcome().label())
            .shown((row, reading) -> OutcomeWords.cell(row.outcome())),
        SheetColumn.<TaskRow>of("file", TaskRow::file)
            .field("sourceFileId")
            .shown(TaskColumns::file)
            .shortened(3, 16),
        SheetColumn.<TaskRow>of("connector", TaskRow::connector).field("connectorType").dropped(4));
  }

  private static List<SheetColumn<TaskRow>> place() {
    return List.of(
        SheetColumn.<TaskRow>of("run", row -> text(row.run().id()))
            .field("runId")
            .shown((row, reading) -> id(text(row.run().id()), reading)),
        data("run-outcome", "runOutcome", row -> row.run().outcome().label()),
        data("job", "jobId", row -> text(row.job().id())),
        data("task", "taskId", row -> text(row.task().id())),
        data("state", "state", row -> text(row.task().state())),
        data("result", "result", row -> text(row.task().result())));
  }

  private static List<SheetColumn<TaskRow>> course() {
    return List.of(
        SheetColumn.<TaskRow>of("started", row -> row.task().startedAt().orElse(null))
            .field("startedAt")
            .dropped(5),
        data("ended", "endedAt", row -> row.task().endedAt().orElse(null)),
        SheetColumn.<TaskRow>of("took", row -> row.task().duration().orElse(null))
            .field("durationSeconds")
            .right(),
        SheetColumn.<TaskRow>of("retries", row -> row.task().retries()).right());
  }

  private static List<SheetColumn<TaskRow>> failure() {
    return List.of(
        SheetColumn.<TaskRow>of("who", TaskColumns::who).screen().dropped(6),
        data("fixable", "fixable", TaskColumns::fixable),
        data("fixable-basis", "fixableBasis", TaskColumns::basis),
        SheetColumn.<TaskRow>of("error", TaskRow::errorName).screen().shortened(2, 12),
        data("error-code", "errorCode", error(TaskError::errorCode)),
        data("error-key", "descriptionKey", error(TaskError::descriptionKey)),
        data("bridge-exit-code", "bridgeExitCode", error(TaskError::bridgeExitCode)),
        SheetColumn.<TaskRow>of("message", TaskRow::message).wide().shortened(1, 12),
        data("article", "kbArticleLink", error(TaskError::kbArticleLink)));
  }

  private static Cell file(TaskRow row, Reading reading) {
    String file = row.file();
    if (file == null) {
      return new Cell(Cell.NOTHING, OutcomeWords.tone(row.outcome()));
    }
    return Cell.of(reading.medium() == Medium.SCREEN ? WhyText.fileName(file) : file);
  }

  private static Cell id(@Nullable String id, Reading reading) {
    String whole = id == null ? Cell.NOTHING : id;
    boolean brief = reading.medium() == Medium.SCREEN && whole.length() > reading.idLength();
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

  private static SheetColumn<TaskRow> data(
      String label, String field, Function<TaskRow, @Nullable Object> value) {
    return SheetColumn.<TaskRow>of(label, value::apply).field(field).data();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
