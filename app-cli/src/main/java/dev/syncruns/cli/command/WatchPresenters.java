package dev.syncruns.cli.command;

import dev.syncruns.cli.render.LinePresenter;
import dev.syncruns.cli.render.json.EventLines;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.Presenter;

/** Chooses how a watch is shown, by the form of the output and what its reader can show. */
final class WatchPresenters {
  private static final Presenter NOTHING = new Presenter() {};

  private WatchPresenters() {}

  /** How {@code watch} shows it. */
  static Presenter of(Session session) {
    return lines(session);
  }

  /** How {@code wait} shows it: in lines, whoever reads them. */
  static Presenter lines(Session session) {
    return switch (session.format()) {
      case JSON -> NOTHING;
      case JSONL -> new EventLines(session.out());
      default -> new LinePresenter(session.out(), session.isQuiet());
    };
  }
}
