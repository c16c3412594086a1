package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.RunFacts;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs as a table for people: on a terminal with what can be said of them as a whole above and
 * below, elsewhere the rows only.
 */
public final class TableSink implements RunSink {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final Terminal out;
  private final ConnectionRef connection;
  private final ListLayout layout;
  private final List<RunFacts> runs = new ArrayList<>();

  /**
   * A table about a connection.
   *
   * @param out where it is written
   * @param connection the connection
   * @param layout how it is laid out
   */
  public TableSink(Terminal out, ConnectionRef connection, ListLayout layout) {
    this.out = out;
    this.connection = connection;
    this.layout = layout;
  }

  @Override
  public void runs(List<Listed> listed, Reading reading) {
    listed.forEach(one -> runs.add(one.facts()));
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    boolean screen = reading.medium() == Medium.SCREEN;
    if (runs.isEmpty()) {
      out.line(nothing(report));
    } else if (screen) {
      screen(report, reading, requests);
    } else {
      table(reading).lines(UNLIMITED, layout.header()).forEach(out::line);
    }
    out.flush();
  }

  private void screen(ScanReport report, Reading reading, long requests) {
    Tally tally = new Tally(runs);
    int width = out.capabilities().width();
    title(tally, reading, width);
    out.line("");
    int room = layout.fit() == Table.Fit.NONE ? UNLIMITED : width;
    table(reading.withIdLength(tally.idLength())).lines(room, layout.header()).forEach(out::line);
    out.line("");
    new ListFooter(layout, requests).lines(report, tally, width).forEach(out::line);
  }

  private void title(Tally tally, Reading reading, int width) {
    TerminalText name = TerminalText.of(connection.name(), Tone.STRONG);
    if (connection.title() != null) {
      name = name.plus(" (" + connection.title() + ")");
    }
    List<TerminalText> facts = new ArrayList<>(List.of(TerminalText.of(tally.counts())));
    reading
        .history()
        .typical()
        .map(typical -> TerminalText.of("typical " + Durations.write(typical.median())))
        .ifPresent(facts::add);
    List<TerminalText> all = new ArrayList<>(facts);
    all.add(0, name);
    if (Wrap.parts(all, width).size() == 1) {
      Wrap.parts(all, width).forEach(out::line);
    } else {
      out.line(name);
      Wrap.parts(facts, width).forEach(out::line);
    }
  }

  private Table table(Reading reading) {
    boolean screen = reading.medium() == Medium.SCREEN;
    List<Table.Head> heads = new ArrayList<>(layout.heads());
    if (screen) {
      heads.add(0, Table.Head.fixed(" ", false));
    }
    Table table = new Table(heads);
    for (RunFacts run : runs) {
      List<TerminalText> cells = new ArrayList<>();
      if (screen) {
        Cell word = OutcomeWords.cell(run.outcome());
        cells.add(TerminalText.of(OutcomeWords.symbol(run.outcome()), word.tone()));
      }
      layout.columns().forEach(column -> cells.add(TerminalText.of(column.of(run, reading))));
      table.row(cells);
    }
    return table;
  }

  private String nothing(ScanReport report) {
    if (report.scanned() == 0) {
      return connection.name() + ": no runs";
    }
    String more = report.isComplete() ? "" : ", not all there are";
    return connection.name()
        + ": no run matches; "
        + Tally.count(report.scanned(), "run")
        + " scanned"
        + more;
  }
}
