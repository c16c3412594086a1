package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.RunSink;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One JSON object a line for each run, written as the runs arrive. */
public final class RunLines implements RunSink {
  private final Terminal out;
  private final RunWriter writer;

  /**
   * Lines of runs.
   *
   * @param out where they are written
   * @param fields the fields of each run
   */
  public RunLines(Terminal out, List<RunField> fields) {
    this.out = out;
    this.writer = new RunWriter(fields);
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    runs.forEach(listed -> write(out, writer.object(listed, reading) + "\n"));
  }

  static void write(Terminal out, String text) {
    try {
      out.data().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    out.flush();
  }

  @Override
  public boolean isAbandoned() {
    return out.isBroken();
  }
}
