package dev.syncruns.cli.output;

import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.Column;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import java.util.ArrayList;
import java.util.Arrays;
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
  public void runs(List<RunRow> listed, RenderContext reading) {
    listed.forEach(one -> runs.add(one.facts()));
  }

  @Override
  public void end(ScanReport report, RenderContext reading, long requests) {
    boolean screen = reading.medium() == OutputTarget.SCREEN;
    if (runs.isEmpty()) {
      out.line(nothing(report));
    } else if (screen) {
      screen(report, reading, requests);
    } else {
      table(reading).lines(UNLIMITED, layout.header()).forEach(out::line);
    }
    out.flush();
  }

  private void screen(ScanReport report, RenderContext reading, long requests) {
    Tally tally = new Tally(runs);
    int width = out.capabilities().width();
    title(tally, reading, width);
    out.line("");
    int room = layout.fit() == Table.Fit.NONE ? UNLIMITED : width;
    table(reading.withIdLength(tally.idLength())).lines(room, layout.header()).forEach(out::line);
    out.line("");
    new ListFooter(layout, requests).lines(report, tally, width).forEach(out::line);
  }

  private void title(Tally tally, RenderContext reading, int width) {
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

  private Table table(RenderContext reading) {
    boolean screen = reading.medium() == OutputTarget.SCREEN;
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

  /** The lines below a table: how it came about, and what to do next. */
  static final class ListFooter {
    private final ListLayout layout;
    private final long requests;

    ListFooter(ListLayout layout, long requests) {
      this.layout = layout;
      this.requests = requests;
    }

    List<TerminalText> lines(ScanReport report, Tally tally, int width) {
      List<TerminalText> parts = new ArrayList<>();
      parts.add(TerminalText.of(scanned(report), Tone.FAINT));
      if (layout.ordered() && !layout.filtered()) {
        tally.streak().ifPresent(streak -> parts.add(TerminalText.of(streak, Tone.WARN)));
      }
      if (layout.ordered()) {
        tally
            .nextToExplain()
            .map(id -> typed(id, tally.idLength()))
            .ifPresent(id -> parts.add(next(id)));
      }
      return Wrap.parts(parts, width);
    }

    private TerminalText next(String id) {
      return TerminalText.of("next: " + layout.command() + " why " + id);
    }

    /** What is typed for an id: its beginning where that is enough, else the whole word. */
    private static String typed(String id, int length) {
      String word = RunSelector.wordFor(RunId.of(id));
      return word.equals(id) ? id.substring(0, Math.min(id.length(), length)) : word;
    }

    private String scanned(ScanReport report) {
      String cost = " (" + Tally.count(requests, "request") + ").";
      String filtered = layout.filtered() ? ", filtered after they arrived" : "";
      return switch (report.stop()) {
        case END_OF_LIST ->
            layout.filtered()
                ? report.matched() + " of " + runs(report) + " match" + filtered + cost
                : "All " + runs(report) + cost;
        case LIMIT ->
            "First "
                + report.matched()
                + " of "
                + runs(report)
                + " scanned"
                + filtered
                + "; --all for more"
                + cost;
        default -> report.matched() + " of " + runs(report) + " scanned" + filtered + cost;
      };
    }

    private static String runs(ScanReport report) {
      return Tally.count(report.scanned(), "run");
    }
  }

  /**
   * How a list of runs is laid out for people.
   *
   * @param columns the columns.
   * @param fit how columns give way where there is little room.
   * @param header whether the columns are named.
   * @param filtered whether runs are left out because they do not match.
   * @param ordered whether the runs are in the service's order.
   * @param command how this command is called again, e.g. {@code syncruns -c bridge}.
   */
  public record ListLayout(
      List<Column> columns,
      Table.Fit fit,
      boolean header,
      boolean filtered,
      boolean ordered,
      String command) {
    private static final int LEAST_WHY = 16;

    /** Copies the list. */
    public ListLayout {
      columns = List.copyOf(columns);
    }

    /** The heads of the columns, and how each gives way. */
    List<Table.Head> heads() {
      return columns.stream().map(this::head).toList();
    }

    private Table.Head head(Column column) {
      boolean right = column.align() == Column.Align.RIGHT;
      String title = column.header();
      Table.Head head =
          switch (column) {
            case VS_TYP -> new Table.Head(title, right, 0, 1, 0);
            case RETRY -> new Table.Head(title, right, 0, 2, 0);
            case TASKS -> new Table.Head(title, right, 0, 4, 0);
            case TOOK -> new Table.Head(title, right, 0, 5, 0);
            case WHY -> new Table.Head(title, right, 3, 6, LEAST_WHY);
            default -> Table.Head.fixed(title, right);
          };
      return head.fitting(fit);
    }
  }

  /** What the user should know of how a list came about, for standard error. */
  public static final class Warnings {

    private Warnings() {}

    /**
     * Writes what was irregular, and whether something may be missing.
     *
     * @param err standard error
     * @param alerts standard error for what is said also when the command is quiet
     * @param report how the list came about
     */
    public static void write(Terminal err, Terminal alerts, ScanReport report) {
      Arrays.stream(PagingAnomaly.values())
          .filter(report.irregularities()::contains)
          .forEach(one -> warn(err, one.description()));
      if (report.stop().isUnexpected()) {
        writeIncomplete(alerts, report.scanned(), why(report.stop()));
      }
    }

    /** Writes that a limit which nobody typed left something out. */
    public static void writeCut(Terminal err, String shown, String more) {
      err.line(TerminalText.of("note: ", Tone.FAINT).plus(shown + "; " + more));
    }

    /** Writes that a list may lack something after {@code scanned} runs. */
    public static void writeIncomplete(Terminal alerts, long scanned, String why) {
      warn(alerts, "the list is not complete after " + Tally.count(scanned, "run") + ": " + why);
    }

    private static String why(ScanReport.Stop stop) {
      return switch (stop) {
        case PAGE_LIMIT -> "the limit of requests was reached; raise --max-requests";
        case RUN_LIMIT -> StopReason.RUN_LIMIT.description();
        default -> StopReason.NO_PROGRESS.description();
      };
    }

    private static void warn(Terminal err, String text) {
      err.line(TerminalText.of("warning: ", Tone.WARN).plus(text));
    }
  }
}
