package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.WatchTexts;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.cli.watch.Trouble;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the live view shows at one moment. */
final class LiveFrame {
  private static final int CLOCK = "HH:mm:ss".length();
  private static final String STOP = "Ctrl-C stops watching, not the run.";

  private final WatchSnapshot now;
  private final Sight sight;

  private LiveFrame(WatchSnapshot now, Sight sight) {
    this.now = now;
    this.sight = sight;
  }

  /**
   * The lines of a frame: at most as many as there is room for, none longer than that.
   *
   * @param now what is known
   * @param sight how it is looked at
   */
  static List<TerminalText> of(WatchSnapshot now, Sight sight) {
    LiveFrame frame = new LiveFrame(now, sight);
    return Fold.fit(frame.rows(), sight.rows()).stream()
        .map(line -> line.cut(sight.columns()))
        .toList();
  }

  private List<Row> rows() {
    boolean several = connections().count() > 1;
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Rank.HEADER, header()));
    for (WatchedRun run : now.runs()) {
      rows.addAll(new RunRows(run, now, sight).rows(several));
    }
    now.troubles().stream()
        .filter(trouble -> isAwaited(trouble.connection()))
        .forEach(trouble -> rows.add(new Row(Rank.TROUBLE, trouble(trouble, several))));
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

  private TerminalText trouble(Trouble trouble, boolean several) {
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
      return List.of(new Row(Rank.HINT, TerminalText.of("  " + STOP, Tone.FAINT)));
    }
    TerminalText warning =
        TerminalText.of("  will end not green: ", Tone.WARN)
            .plus(Tally.count(failed, "task") + " already failed.");
    TerminalText both = warning.plus(" " + STOP, Tone.FAINT);
    return both.width() <= sight.columns()
        ? List.of(new Row(Rank.WARNING, both))
        : List.of(
            new Row(Rank.WARNING, warning),
            new Row(Rank.HINT, TerminalText.of("  " + STOP, Tone.FAINT)));
  }

  private boolean isAwaited(ConnectionRef connection) {
    return now.runs().stream()
        .anyMatch(run -> run.ended().isEmpty() && run.connection().equals(connection));
  }

  private Stream<ConnectionRef> connections() {
    return now.runs().stream().map(WatchedRun::connection).distinct();
  }
}
