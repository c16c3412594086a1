package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.WatchEnd;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.waiting.Verdict;

/** What is said when the wait for a run did not come to a run at all. */
final class WaitFailures {

  private WaitFailures() {}

  /**
   * Fails when nothing is known of the run, or the service could not be asked.
   *
   * @param run the run, whose wait is over
   * @param startAwaited whether a run that is not there was waited for
   * @param session the session
   */
  static void check(WatchedRun run, boolean startAwaited, Session session) {
    WatchEnd end = run.ended().orElseThrow();
    Verdict.Why why = end.why().orElse(null);
    if (why == Verdict.Why.PROBLEMS && end.problem().isPresent()) {
      throw end.problem().get();
    }
    if (why == Verdict.Why.NO_RUN && run.seen().isPresent()) {
      throw CliFailure.of(ExitCode.NOT_FOUND, "the connection no longer lists the run")
          .row("run", run.id().orElse("-"))
          .row("connection", run.connection().name())
          .likely("it was deleted, or the connection was")
          .suggest("syncruns list, to see the runs there are");
    }
    if (why == Verdict.Why.NO_RUN) {
      throw startAwaited
          ? CliFailure.of(ExitCode.NO_RUN, "no run appeared in time")
              .row("connection", run.connection().name())
              .suggest("a longer --wait-for-start, or syncruns list to see the runs there are")
          : Missing.run(run.target().selector(), run.connection(), session);
    }
  }
}
