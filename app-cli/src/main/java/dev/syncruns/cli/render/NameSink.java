package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.selection.RunSelector;
import java.util.List;

/** The whole ids of runs, one a line, as they can be typed. A run without an id has no line. */
public final class NameSink implements RunSink {
  private final Terminal out;

  /** Ids written to {@code out}. */
  public NameSink(Terminal out) {
    this.out = out;
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    for (Listed listed : runs) {
      if (listed.run().id() != null) {
        out.line(RunSelector.wordFor(listed.run().id()));
      }
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
