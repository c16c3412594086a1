package dev.syncruns.cli.sample;

import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Palette;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.RowWriter.Layout;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.Choice;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.History;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.TimeFormatter;
import dev.syncruns.cli.report.TimeFormatter.TimeStyle;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Outputs that remember what was written to them, and readers to write for. */
public final class Screens {
  /** The connection of {@link Nights}. */
  public static final ConnectionRef BRIDGE =
      new ConnectionRef(
          "bridge",
          "Bridge A12, structural",
          ConnectionId.of("MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg"),
          "--connection");

  private Screens() {}

  /** What {@code writing} writes to a terminal of some columns, without colours. */
  public static String screen(int width, Consumer<Terminal> writing) {
    return written(new Capabilities(true, width, Palette.NONE), writing);
  }

  /** What {@code writing} writes to a pipe. */
  public static String pipe(Consumer<Terminal> writing) {
    return written(Capabilities.PIPE, writing);
  }

  /** What {@code writing} writes for a reader who can show this much. */
  public static String written(Capabilities capabilities, Consumer<Terminal> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    writing.accept(new Terminal(stream, () -> capabilities, () -> false));
    stream.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * What a format makes of {@code runs}.
   *
   * @param columns the names of the columns or fields; none for those without a choice
   */
  public static String listed(
      OutputFormat format, OutputTarget medium, List<Run> runs, String... columns) {
    TableSpec<RunRow> table = RunColumns.table(false);
    List<ColumnSpec<RunRow>> chosen =
        columns.length == 0
            ? table.at(format.place())
            : Choice.of(List.of(columns), List.of(), table.columns(), ColumnSpec::name);
    Consumer<Terminal> writing =
        out -> {
          try (RowWriter<RunRow> rows =
              format.open(out, table, Layout.of(chosen, reading(medium, runs)))) {
            runs.forEach(run -> rows.add(RunRow.of(run)));
            rows.end(End.of(head -> {}, "no runs"));
          }
        };
    return medium == OutputTarget.SCREEN ? screen(100, writing) : pipe(writing);
  }

  /** A reader at {@link Nights#NOW}, in UTC, who knows {@code history}. */
  public static RenderContext reading(OutputTarget medium, List<Run> history) {
    TimeStyle style = medium == OutputTarget.SCREEN ? TimeStyle.RELATIVE : TimeStyle.ISO;
    History known = new History();
    history.forEach(known::add);
    TimeFormatter moments = new TimeFormatter(style, ZoneId.of("UTC"), Nights.NOW);
    return new RenderContext(medium, moments, known, RenderContext.SHORT_ID);
  }
}
