package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.render.LinePresenter;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.json.EventLines;
import dev.syncruns.cli.render.live.LivePresenter;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.WatchedRun;
import java.time.Duration;
import java.util.function.Function;

/** Chooses how a watch is shown, by the form of the output and what its reader can show. */
final class WatchPresenters {
  private static final Presenter NOTHING = new Presenter() {};
  private static final Duration TICK = Duration.ofSeconds(1);

  /** Waiting in a demo is 100 times as fast, and people see about as many changes a second. */
  private static final Duration TICK_OF_A_DEMO = Duration.ofSeconds(15);

  private WatchPresenters() {}

  /**
   * How {@code watch} shows it: live on a terminal, unless only ends are wanted or something else
   * writes to the terminal meanwhile.
   *
   * @param session the session
   * @param alone whether nothing else is written meanwhile
   * @param next the command that tells more about a run
   */
  static Presenter of(Session session, boolean alone, Function<WatchedRun, String> next) {
    Terminal out = session.out();
    boolean live =
        session.format() == OutputFormat.TABLE
            && !session.isQuiet()
            && (alone || !session.alerts().capabilities().interactive())
            && out.capabilities().interactive()
            && out.size().isPresent();
    if (!live) {
      return lines(session, next);
    }
    String width = session.settings().text(Setting.OUTPUT_WIDTH);
    int most = width.equalsIgnoreCase("auto") ? Integer.MAX_VALUE : out.capabilities().width();
    Duration tick = session.scenario().isPresent() ? TICK_OF_A_DEMO : TICK;
    return new LivePresenter(out, most, session.zone(), tick);
  }

  /** How {@code wait} shows it: in lines, whoever reads them. */
  static Presenter lines(Session session, Function<WatchedRun, String> next) {
    return switch (session.format()) {
      case JSON -> NOTHING;
      case JSONL -> new EventLines(session.out());
      default -> new LinePresenter(session.out(), session.isQuiet(), next);
    };
  }
}
