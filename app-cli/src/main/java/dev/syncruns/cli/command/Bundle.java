package dev.syncruns.cli.command;

import dev.syncruns.cli.command.DiagnosisReport.RankedCause;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.CliException.FileReason;
import dev.syncruns.cli.output.AtomicFile;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Palette;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.RowWriter.Layout;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ColumnSpec.Place;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.History;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.TimeFormatter;
import dev.syncruns.cli.report.TimeFormatter.TimeStyle;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is known of some causes in one file, to be attached to a ticket: the story, the causes as
 * data, and the run to point at of each. Everything is written by the writers of the command's
 * output, so no secret gets into it.
 */
final class Bundle {
  private static final int MOST_RUNS = 10;
  private static final int WIDTH = 100;

  private final Session session;
  private final DiagnosisReport told;
  private final TimeFormatter moments;

  /** A bundle of what was found in a session. */
  public Bundle(Session session, DiagnosisReport told) {
    this.session = session;
    this.told = told;
    this.moments = new TimeFormatter(TimeStyle.ISO, session.zone(), session.timing().now());
  }

  /**
   * Writes it.
   *
   * @param file its place; a regular file there is replaced in the end
   * @return the place in full
   * @throws CliException when it can't be written
   */
  public String write(String file) {
    List<Run> runs = examples();
    try (AtomicFile whole = AtomicFile.create(Path.of(file), ".zip")) {
      try (ZipOutputStream zip = new ZipOutputStream(whole.out())) {
        put(zip, "story.txt", text(this::story));
        put(zip, "causes.json", text(out -> causes(out, OutputFormat.JSON)));
        put(zip, "causes.csv", text(out -> causes(out, OutputFormat.CSV)));
        for (int i = 0; i < runs.size(); i++) {
          Run run = runs.get(i);
          put(zip, "run-" + (i + 1) + ".json", text(out -> run(out, run)));
        }
      }
      whole.keep();
      return whole.place().toString();
    } catch (IOException | InvalidPathException unwritable) {
      throw CliException.config("the bundle can't be written to " + file)
          .row("reason", FileReason.of(unwritable))
          .suggest("another file, in a folder that is there")
          .causedBy(unwritable);
    }
  }

  private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(moments.now().toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private void story(Terminal out) {
    new DiagnosisPrinter(
            out, context(OutputTarget.PLAIN), new DiagnosisPrinter.Style(true, "syncruns"))
        .tell(told);
  }

  private void causes(Terminal out, OutputFormat format) {
    TableSpec<RankedCause> causes = CauseColumns.table();
    Layout<RankedCause> layout = Layout.of(causes.at(format.place()), context(OutputTarget.DATA));
    try (RowWriter<RankedCause> rows = format.open(out, causes, layout)) {
      told.shown().forEach(rows::add);
      rows.end(End.of(told::writeHead, ""));
    }
  }

  private void run(Terminal out, Run run) {
    ShowCommand.writeDocument(
        out,
        told.connection(),
        RunRow.of(run),
        Layout.of(RunColumns.table(false).at(Place.JSON), context(OutputTarget.DATA)));
  }

  private RenderContext context(OutputTarget medium) {
    return new RenderContext(medium, moments, new History(), RenderContext.SHORT_ID);
  }

  /** The runs to point at; one that can't be had any more is left out. */
  private List<Run> examples() {
    return told.shown().stream()
        .map(ranked -> ranked.cause().example().run().id())
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_RUNS)
        .flatMap(id -> find(id).stream())
        .toList();
  }

  private Optional<Run> find(RunId id) {
    try {
      return Optional.of(
          session.syncRuns().inspect().run(told.connection().id(), id, session.listOptions()));
    } catch (Problem gone) {
      return Optional.empty();
    }
  }

  private static byte[] text(Consumer<Terminal> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    Capabilities plain = new Capabilities(false, WIDTH, Palette.NONE);
    writing.accept(new Terminal(stream, () -> plain, () -> false));
    stream.flush();
    return bytes.toByteArray();
  }
}
