package dev.syncruns.cli.command;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The columns and fields that can be chosen of what commands write. */
public final class TableWords {

  private TableWords() {}

  /** The names of the columns of a command; empty when it has none to choose from. */
  public static List<String> columns(CommandSpec command) {
    return command.userObject() instanceof BaseCommand writing ? writing.columnNames() : List.of();
  }

  /** The names of the keys that a command sorts by; empty when it has none to choose from. */
  public static List<String> keys(CommandSpec command) {
    return command.userObject() instanceof BaseCommand writing ? writing.keyNames() : List.of();
  }

  /** The names of the fields of a command's JSON; empty when it has none to choose from. */
  public static List<String> fields(CommandSpec command) {
    return command.userObject() instanceof BaseCommand writing ? writing.fieldNames() : List.of();
  }

  static List<String> columnsOf(List<Sheet<?>> sheets) {
    return sheets.stream().flatMap(TableWords::columnsOf).distinct().toList();
  }

  private static <R> Stream<String> columnsOf(Sheet<R> sheet) {
    return sheet.columns().stream().map(SheetColumn::label);
  }

  static List<String> fieldsOf(List<Sheet<?>> sheets) {
    return sheets.stream().flatMap(TableWords::fieldsOf).distinct().toList();
  }

  private static <R> Stream<String> fieldsOf(Sheet<R> sheet) {
    return sheet.fields().stream().map(SheetColumn::field);
  }

  /** The words for constants. */
  public static List<String> of(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
