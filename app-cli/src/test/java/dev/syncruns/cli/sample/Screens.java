package dev.syncruns.cli.sample;

import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.Palette;
import dev.syncruns.cli.output.RunSink;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.History;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.TimeFormatter;
import dev.syncruns.cli.report.TimeFormatter.TimeStyle;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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

  /** What a sink makes of {@code runs}, all of which match. */
  public static String listed(
      OutputTarget medium, int width, List<Run> runs, Function<Terminal, RunSink> sink) {
    RenderContext reading = reading(medium, runs);
    ScanReport report =
        new ScanReport(runs.size(), runs.size(), ScanReport.Stop.END_OF_LIST, Set.of());
    Consumer<Terminal> writing =
        out -> {
          try (RunSink open = sink.apply(out)) {
            open.runs(runs.stream().map(RunRow::of).toList(), reading);
            open.end(report, reading, 1);
          }
        };
    return medium == OutputTarget.SCREEN ? screen(width, writing) : pipe(writing);
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
