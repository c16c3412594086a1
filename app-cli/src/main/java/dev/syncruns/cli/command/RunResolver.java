package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.WatchTracker.Candidates;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import java.util.List;
import java.util.Locale;

/** Finds the run that the user means. */
final class RunResolver {

  private RunResolver() {}

  /**
   * The run that {@code selector} selects.
   *
   * @throws CliException when it selects none or several, or is no selector
   */
  static Run of(Session session, String selector) {
    RunSelector run;
    try {
      run = RunSelector.parse(selector);
    } catch (IllegalArgumentException none) {
      throw Missing.nearest(
          CliException.usage("\"" + selector + "\" selects no run: " + none.getMessage()),
          selector,
          session);
    }
    return session
        .syncRuns()
        .inspect()
        .select(session.connection().id(), run, session.listOptions())
        .match(
            found -> found,
            () -> {
              throw Missing.run(run, session.connection(), session);
            },
            candidates -> {
              throw Candidates.choice(run, candidates);
            });
  }

  /** What is said when a selector leads to no run. */
  static final class Missing {
    private Missing() {}

    /**
     * The failure with what {@code typed} may have meant: a word that selects a run, or an alias.
     */
    static CliException nearest(CliException failure, String typed, Session session) {
      List<String> aliases = session.aliases().stream().map(Alias::name).toList();
      if (aliases.contains(typed)) {
        return failure.suggest("-c " + typed);
      }
      return DidYouMean.among(typed, RunSelector.WORDS)
          .or(() -> DidYouMean.among(typed, aliases).map("-c "::concat))
          .map(failure::suggest)
          .orElse(failure);
    }

    /** None is selected. */
    static CliException run(RunSelector selector, ConnectionRef connection, Session session) {
      if (selector instanceof RunSelector.ById id) {
        CliException missing =
            CliException.of(
                    ExitCode.NOT_FOUND,
                    "the connection has no run whose id is or begins with " + id.text())
                .row("connection", connection.name());
        return nearest(missing, id.text(), session)
            .suggest("syncruns list, to see the runs there are");
      }
      if (selector instanceof RunSelector.Exact id) {
        return CliException.of(
                ExitCode.NOT_FOUND, "the connection has no run whose id is " + id.text())
            .row("connection", connection.name())
            .suggest("syncruns list, to see the runs there are");
      }
      return CliException.of(
              ExitCode.NO_RUN,
              String.format(
                  Locale.ROOT, "the connection has no run that is \"%s\"", selector.text()))
          .row("connection", connection.name())
          .suggest("syncruns list, to see the runs there are");
    }
  }
}
