package dev.syncruns.cli.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The choice of columns: what is usual where, and what a user makes of it. */
public final class Columns {
  /** The columns of a table. */
  public static final List<Column> TABLE =
      List.of(
          Column.OUTCOME,
          Column.RUN,
          Column.STARTED,
          Column.TOOK,
          Column.VS_TYP,
          Column.TASKS,
          Column.RETRY,
          Column.WHY);

  /** The columns of a wide table. */
  public static final List<Column> WIDE =
      List.of(
          Column.OUTCOME,
          Column.RUN,
          Column.STATE,
          Column.RESULT,
          Column.PHASE,
          Column.STARTED,
          Column.ENDED,
          Column.TOOK,
          Column.VS_TYP,
          Column.TASKS,
          Column.RETRY,
          Column.CONNECTORS,
          Column.WHY);

  /** The columns for programs. */
  public static final List<Column> DATA =
      List.of(
          Column.RUN,
          Column.STATE,
          Column.RESULT,
          Column.STARTED,
          Column.TOOK,
          Column.TASKS,
          Column.OK,
          Column.FAILED,
          Column.SKIPPED,
          Column.RETRY);

  /** The columns that a summary can fill. */
  public static final List<Column> MINIMAL =
      List.of(Column.OUTCOME, Column.RUN, Column.STATE, Column.RESULT);

  private Columns() {}

  /**
   * The columns that {@code words} choose: names alone replace the usual ones, {@code +name} adds
   * one and {@code -name} takes one away.
   *
   * @param words the names as typed
   * @param usual the columns without a choice
   * @throws UnknownWord when a name is none of a column's
   */
  public static List<Column> choose(List<String> words, List<Column> usual) {
    return Choice.of(words, usual, List.of(Column.values()), Column::label);
  }

  /** All names, separated by commas. */
  public static String names() {
    return Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(", "));
  }
}
