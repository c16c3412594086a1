package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.domain.statistics.FileStatistics;
import dev.syncruns.domain.statistics.RunStatistics;
import java.util.List;
import java.util.stream.Stream;

/** The files that stand out, for people: those that are retried most, those that take longest. */
final class FileTables {
  private static final int FILES = 5;

  private final Terminal out;

  FileTables(Terminal out) {
    this.out = out;
  }

  /** Writes the tables that have rows. */
  void write(RunStatistics statistics) {
    write(
        heads("FLAKIEST", "RETRIED", "RECOVERED", "FAILED"),
        statistics.flakiest().stream()
            .map(
                file ->
                    row(
                        file,
                        Long.toString(file.retried()),
                        Long.toString(file.recovered()),
                        Long.toString(file.failed()))));
    write(
        heads("SLOWEST", "P50", "MAX", "SHARE"),
        statistics.slowest().stream()
            .map(
                file ->
                    row(
                        file,
                        file.durations().map(t -> Durations.write(t.p50())).orElse(Cell.NOTHING),
                        file.durations().map(t -> Durations.write(t.max())).orElse(Cell.NOTHING),
                        statistics.shareOf(file).map(part -> part + "%").orElse(Cell.NOTHING))));
  }

  private static List<Table.Head> heads(String title, String... numbers) {
    return Stream.concat(
            Stream.of(new Table.Head(title, false, 1, 0, 12), Table.Head.fixed("TASKS", true)),
            Stream.of(numbers).map(number -> Table.Head.fixed(number, true)))
        .toList();
  }

  private static List<TerminalText> row(FileStatistics file, String... numbers) {
    return Stream.concat(
            Stream.of(file.file().value(), Long.toString(file.runs())), Stream.of(numbers))
        .map(TerminalText::of)
        .toList();
  }

  private void write(List<Table.Head> heads, Stream<List<TerminalText>> files) {
    List<List<TerminalText>> rows = files.limit(FILES).toList();
    if (rows.isEmpty()) {
      return;
    }
    Table table = new Table(heads);
    rows.forEach(table::row);
    out.line("");
    boolean screen = out.capabilities().interactive();
    int room = screen ? out.capabilities().width() : Integer.MAX_VALUE;
    table.lines(room, true).forEach(out::line);
  }
}
