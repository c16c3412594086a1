package dev.syncruns.cli.watch;

import dev.syncruns.cli.output.Capabilities.TerminalSize;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.cli.watch.LineView.WatchTexts;
import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of the live view at one time. */
public final class LiveFrame {
  private static final int CLOCK = "HH:mm:ss".length();
  private static final String STOP = "Ctrl-C stops watching, not the run.";

  private final WatchSnapshot now;
  private final Viewport sight;

  private LiveFrame(WatchSnapshot now, Viewport sight) {
    this.now = now;
    this.sight = sight;
  }

  /**
   * Returns the lines of a frame, within the size of the viewport.
   *
   * @param now the state of the watch
   * @param sight the viewport
   */
  static List<TerminalText> of(WatchSnapshot now, Viewport sight) {
    LiveFrame frame = new LiveFrame(now, sight);
    return RowFitter.fit(frame.rows(), sight.rows()).stream()
        .map(line -> line.cut(sight.columns()))
        .toList();
  }

  private List<Row> rows() {
    boolean several = connections().count() > 1;
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(RowPriority.HEADER, header()));
    for (WatchedRun run : now.runs()) {
      rows.addAll(new RunRows(run, now, sight).rows(several));
    }
    now.troubles().stream()
        .filter(trouble -> isAwaited(trouble.connection()))
        .forEach(trouble -> rows.add(new Row(RowPriority.TROUBLE, trouble(trouble, several))));
    if (!sight.last()) {
      rows.addAll(footer());
    }
    return rows;
  }

  private TerminalText header() {
    List<ConnectionRef> connections = connections().toList();
    ConnectionRef first = connections.get(0);
    String what =
        "watch  "
            + (connections.size() > 1
                ? Tally.count(connections.size(), "connection")
                : first.name());
    TerminalText left = TerminalText.of(what, Tone.STRONG);
    TerminalText right = facts().fit(Math.max(CLOCK, sight.columns() - left.width() - 2));
    int room = sight.columns() - right.width();
    if (connections.size() == 1 && first.title() != null) {
      TerminalText titled = left.plus(" (" + first.title() + ")");
      left = titled.width() + 2 <= room ? titled : left;
    }
    return left.cut(room - 2).padRight(room).plus(right);
  }

  private Parts facts() {
    Parts facts = new Parts().add(sight.second(now.now()), Tone.PLAIN);
    if (!sight.last()) {
      String next =
          now.untilNextLook()
              .map(left -> "next look " + WatchTexts.seconds(left) + " s")
              .orElse("asking");
      facts.add(next, Tone.FAINT, 1);
    }
    return facts.add("quota " + now.quota(), Tone.FAINT, 2);
  }

  private TerminalText trouble(PollError trouble, boolean several) {
    Parts parts = new Parts().add("!", Tone.WARN);
    if (several) {
      parts.add(trouble.connection().name(), Tone.PLAIN);
    }
    String count = trouble.inARow() > 1 ? " (" + trouble.inARow() + " in a row)" : "";
    parts.add(trouble.text() + count, Tone.WARN);
    now.untilNextLook()
        .ifPresent(
            left -> parts.add("next try in " + WatchTexts.seconds(left) + " s", Tone.PLAIN, 1));
    return parts.fit(sight.columns());
  }

  private List<Row> footer() {
    long failed =
        now.runs().stream()
            .filter(run -> run.ended().isEmpty())
            .mapToLong(run -> run.counts().failed())
            .sum();
    if (failed == 0) {
      return List.of(new Row(RowPriority.HINT, TerminalText.of("  " + STOP, Tone.FAINT)));
    }
    TerminalText warning =
        TerminalText.of("  will end not green: ", Tone.WARN)
            .plus(Tally.count(failed, "task") + " already failed.");
    TerminalText both = warning.plus(" " + STOP, Tone.FAINT);
    return both.width() <= sight.columns()
        ? List.of(new Row(RowPriority.WARNING, both))
        : List.of(
            new Row(RowPriority.WARNING, warning),
            new Row(RowPriority.HINT, TerminalText.of("  " + STOP, Tone.FAINT)));
  }

  private boolean isAwaited(ConnectionRef connection) {
    return now.runs().stream()
        .anyMatch(run -> run.ended().isEmpty() && run.connection().equals(connection));
  }

  private Stream<ConnectionRef> connections() {
    return now.runs().stream().map(WatchedRun::connection).distinct();
  }

  /**
   * Fits rows into a height: whole ranks are dropped, the last first; of a rank that fits partly,
   * the first rows are kept and the others counted.
   */
  static final class RowFitter {
    private final Map<RowPriority, Integer> shown = new EnumMap<>(RowPriority.class);
    private final Map<RowPriority, Integer> all = new EnumMap<>(RowPriority.class);

    private RowFitter(List<Row> rows, int height) {
      rows.forEach(row -> all.merge(row.rank(), 1, Integer::sum));
      int room = height;
      for (Map.Entry<RowPriority, Integer> entry : all.entrySet()) {
        int count = Math.min(entry.getValue(), room);
        shown.put(entry.getKey(), count);
        room -= count;
      }
    }

    /** Returns the texts of as many rows, in their order, as fit into {@code height} lines. */
    static List<TerminalText> fit(List<Row> rows, int height) {
      RowFitter fold = new RowFitter(rows, height);
      List<TerminalText> lines = new ArrayList<>();
      Map<RowPriority, Integer> seen = new EnumMap<>(RowPriority.class);
      for (Row row : rows) {
        int number = seen.merge(row.rank(), 1, Integer::sum);
        if (number <= fold.shown.getOrDefault(row.rank(), 0)) {
          lines.add(fold.isLastOfMore(row.rank(), number) ? fold.count(row.rank()) : row.text());
        }
      }
      return lines;
    }

    private boolean isLastOfMore(RowPriority rank, int number) {
      int kept = shown.getOrDefault(rank, 0);
      return rank.noun() != null && number == kept && kept < all.getOrDefault(rank, 0);
    }

    /** The line that replaces the dropped rows, and one more row for its own place. */
    private TerminalText count(RowPriority rank) {
      int most = all.getOrDefault(rank, 0);
      long left = most - shown.getOrDefault(rank, 0) + 1L;
      String noun = (left < most ? "more " : "") + rank.noun();
      return TerminalText.of("  … " + Tally.count(left, noun), Tone.FAINT);
    }
  }

  /** The subject of a row, from the most to the least important. */
  enum RowPriority {
    /** The watched runs, and the time. */
    HEADER(null),
    /** A run that is active, or did not succeed. */
    RUN("run"),
    /** A connection whose poll failed. */
    TROUBLE("connection"),
    /** A warning that a run will not succeed. */
    WARNING(null),
    /** A failure of a run. */
    FAILURE("failure"),
    /** A run that succeeded. */
    DONE("run"),
    /** How to stop. */
    HINT(null),
    /** The progress of a run. */
    BAR(null),
    /** A job. */
    JOB("job");

    private final @Nullable String noun;

    RowPriority(@Nullable String noun) {
      this.noun = noun;
    }

    /** The noun for counting dropped rows; null if they are not counted. */
    @Nullable String noun() {
      return noun;
    }
  }

  /**
   * A line of a frame.
   *
   * @param rank its subject.
   * @param text its text, which may be too long.
   */
  record Row(RowPriority rank, TerminalText text) {}

  /** The parts of a line, two columns apart; some are dropped if they do not fit. */
  static final class Parts {
    private static final String GAP = "  ";

    private final List<Part> parts = new ArrayList<>();

    /** Adds a part that is never dropped. */
    Parts add(String text, Tone tone) {
      return add(text, tone, 0);
    }

    /** Adds a part; those with the highest {@code dispensability} are dropped first, 0 never. */
    Parts add(String text, Tone tone, int dispensability) {
      parts.add(new Part(TerminalText.of(text, tone), dispensability));
      return this;
    }

    /** Inserts a part that is never dropped after the first one. */
    Parts addAfterFirst(String text) {
      parts.add(1, new Part(TerminalText.of(text), 0));
      return this;
    }

    /** Returns the line with at most {@code columns} columns. */
    TerminalText fit(int columns) {
      List<Part> kept = new ArrayList<>(parts);
      while (line(kept).width() > columns) {
        Part least = kept.stream().max(Comparator.comparingInt(Part::dispensability)).orElseThrow();
        if (least.dispensability == 0) {
          break;
        }
        kept.remove(least);
      }
      return line(kept).cut(columns);
    }

    private static TerminalText line(List<Part> parts) {
      TerminalText line = TerminalText.empty();
      for (Part part : parts) {
        line = (line.isEmpty() ? line : line.plus(GAP)).plus(part.text);
      }
      return line;
    }

    private record Part(TerminalText text, int dispensability) {}
  }

  /**
   * The visible part of a frame.
   *
   * @param columns maximum number of columns, at least 1.
   * @param rows maximum number of lines, at least 1.
   * @param zone the time zone of displayed times.
   * @param last whether it is the last frame, which remains.
   */
  record Viewport(int columns, int rows, ZoneId zone, boolean last) {
    private static final DateTimeFormatter MINUTE =
        DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Returns a time of day, such as {@code 06:12}. */
    String minute(Instant moment) {
      return MINUTE.format(moment.atZone(zone));
    }

    /** Returns a time of day, such as {@code 06:12:44}. */
    String second(Instant moment) {
      return SECOND.format(moment.atZone(zone));
    }
  }

  /**
   * A live view of a watch on a terminal. It reads the size of the terminal for each frame, uses no
   * more lines than available, and keeps the last frame. Between frames the terminal is in its
   * original mode. May be closed by another thread.
   */
  public static final class LiveView implements WatchView {
    private static final int LAST_ROWS = 100;

    private final Terminal out;
    private final LiveScreen screen;
    private final int mostColumns;
    private final ZoneId zone;
    private final Duration tick;
    private @Nullable WatchSnapshot last;
    private TerminalSize size;
    private boolean closed;

    /**
     * Creates a view on {@code out}.
     *
     * @param out a terminal with a size
     * @param mostColumns maximum number of columns
     * @param zone the time zone of displayed times
     * @param tick the refresh interval between polls
     */
    public LiveView(Terminal out, int mostColumns, ZoneId zone, Duration tick) {
      this.out = out;
      this.screen = new LiveScreen(out);
      this.mostColumns = mostColumns;
      this.zone = zone;
      this.tick = tick;
      this.size = out.size().orElseThrow();
    }

    @Override
    public synchronized void ended(WatchedRun run, WatchSnapshot now) {
      last = now;
    }

    @Override
    public synchronized void ticked(WatchSnapshot now) {
      last = now;
      if (!closed) {
        size = out.size().orElse(size);
        draw(now, false);
      }
    }

    @Override
    public Duration tick() {
      return tick;
    }

    /** Shows the last frame in full. */
    @Override
    public synchronized void close() {
      if (!closed && last != null) {
        draw(last, true);
      }
      closed = true;
    }

    private void draw(WatchSnapshot now, boolean isLast) {
      int columns = Math.max(1, Math.min(mostColumns, size.columns()) - 1);
      int rows = Math.max(1, size.rows() - 1);
      Viewport sight =
          new Viewport(columns, isLast ? Math.max(rows, LAST_ROWS) : rows, zone, isLast);
      screen.show(LiveFrame.of(now, sight), size);
    }
  }
}
