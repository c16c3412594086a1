package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Warnings;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.ScanReport;

/**
 * How many rows a command lists at most, and what it says and ends with when something is missing:
 * the one rule of all lists. A table on a terminal has {@code list.limit} rows; pipes, files and
 * data formats have all, unless {@code --limit} or a configured {@code list.limit} says otherwise.
 * What a limit leaves out that was not typed is said, and a list that could not be read to its end
 * never ends with 0.
 *
 * @param most how many rows.
 * @param isTyped whether the user asked for just as many.
 */
record ListLimit(long most, boolean isTyped) {
  /** All rows. */
  static final ListLimit NONE = new ListLimit(Long.MAX_VALUE, true);

  /** The limit of a command that knows {@code --limit} as the setting {@code list.limit}. */
  static ListLimit of(Session session, Medium medium, boolean all) {
    SettingValue value =
        session.settings().value(Setting.LIST_LIMIT).orElseThrow(IllegalStateException::new);
    SettingValue.Source source = value.source();
    if (all || (source == SettingValue.Source.BUILT_IN && medium != Medium.SCREEN)) {
      return NONE;
    }
    return new ListLimit(
        session.settings().count(Setting.LIST_LIMIT), source == SettingValue.Source.OPTION);
  }

  /**
   * Says what is missing in a list, and gives what it ends a command with.
   *
   * @param session the session
   * @param report how the list came about
   * @param isCut whether this limit left rows out
   * @param isShown whether the list itself says so, as tables on terminals do
   */
  ExitCode end(Session session, ScanReport report, boolean isCut, boolean isShown) {
    Warnings.write(session.err(), session.alerts(), report);
    if (isCut && !isTyped && !isShown) {
      Warnings.writeCut(
          session.err(), "only the first " + most + " are listed (list.limit)", "--all for more");
    }
    return switch (report.stop()) {
      case PAGE_LIMIT, RUN_LIMIT -> ExitCode.RATE_LIMITED;
      case NO_PROGRESS -> ExitCode.UNAVAILABLE;
      case END_OF_LIST, LIMIT, SINCE, READER_GONE -> ExitCode.OK;
    };
  }
}
