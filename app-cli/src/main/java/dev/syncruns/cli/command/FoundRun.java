package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.Candidates;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;

/** Finds the run that the user means. */
final class FoundRun {

  private FoundRun() {}

  /**
   * The run that {@code selector} selects.
   *
   * @throws CliFailure when it selects none or several, or is no selector
   */
  static Run of(Session session, String selector) {
    RunSelector run;
    try {
      run = RunSelector.parse(selector);
    } catch (IllegalArgumentException none) {
      throw Missing.nearest(
          CliFailure.usage("\"" + selector + "\" selects no run: " + none.getMessage()),
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
}
