package dev.syncruns.cli.difference;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.cli.task.TaskRow;
import dev.syncruns.domain.comparison.TaskChange;
import dev.syncruns.domain.run.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of the command {@code diff}, a row for each task. */
public final class ChangeColumns {

  private ChangeColumns() {}

  /** The sheet. */
  public static Sheet<TaskChange> sheet() {
    return Sheet.of(
        "syncruns.diff/v1",
        "tasks",
        Stream.of(what(), outcomes(), numbers(), errors()).flatMap(List::stream).toList());
  }

  private static List<SheetColumn<TaskChange>> what() {
    return List.of(
        SheetColumn.of("change", task -> task.change().label()),
        of("connector", task -> Optional.ofNullable(task.connector()).map(one -> one.text()))
            .field("connectorType")
            .dropped(3),
        of("file", task -> Optional.ofNullable(task.file()).map(one -> one.value()))
            .field("sourceFileId")
            .shortened(4, 12));
  }

  private static List<SheetColumn<TaskChange>> outcomes() {
    return List.of(
        of("before", task -> before(task).map(one -> one.outcome().label())),
        of("after", task -> after(task).map(one -> one.outcome().label())));
  }

  private static List<SheetColumn<TaskChange>> numbers() {
    return List.of(
        of("took-before", task -> before(task).flatMap(Task::duration))
            .field("beforeSeconds")
            .right()
            .dropped(1),
        of("took", task -> after(task).flatMap(Task::duration))
            .field("afterSeconds")
            .right()
            .dropped(2),
        SheetColumn.<TaskChange>of("more-retries", TaskChange::moreRetries)
            .field("moreRetries")
            .right()
            .dropped(2));
  }

  private static List<SheetColumn<TaskChange>> errors() {
    return List.of(
        of("error", ChangeColumns::error).screen().shortened(1, 12),
        of("error-before", task -> before(task).flatMap(ChangeColumns::nameOf))
            .field("errorBefore")
            .data(),
        of("error-after", task -> after(task).flatMap(ChangeColumns::nameOf))
            .field("errorAfter")
            .data());
  }

  /** The error it has, or had; both where it has another now. */
  private static Optional<String> error(TaskChange task) {
    Optional<String> had = before(task).flatMap(ChangeColumns::nameOf);
    Optional<String> has = after(task).flatMap(ChangeColumns::nameOf);
    return has.isPresent() && had.isPresent() && !has.equals(had)
        ? Optional.of(had.get() + ", now " + has.get())
        : has.or(() -> had);
  }

  private static Optional<String> nameOf(Task task) {
    return Optional.ofNullable(TaskRow.errorName(task));
  }

  private static SheetColumn<TaskChange> of(
      String label, Function<TaskChange, ? extends Optional<?>> value) {
    return SheetColumn.of(label, task -> value.apply(task).orElse(null));
  }

  private static Optional<Task> before(TaskChange task) {
    return Optional.ofNullable(task.before());
  }

  private static Optional<Task> after(TaskChange task) {
    return Optional.ofNullable(task.after());
  }
}
