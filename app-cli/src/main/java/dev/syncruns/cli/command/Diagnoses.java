package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.domain.diagnosis.Window;
import dev.syncruns.ports.in.DiagnosedRuns;
import dev.syncruns.ports.in.DiagnosisListener;

/** Diagnoses the connection of a session. */
final class Diagnoses {

  private Diagnoses() {}

  static DiagnosedRuns of(Session session, Window window) {
    return session
        .syncRuns()
        .diagnose()
        .diagnose(session.connection().id(), window, session.listOptions(), DiagnosisListener.NONE);
  }

  /** What to end with, after a warning when not every run that was wanted could be read. */
  static ExitCode end(Session session, DiagnosedRuns found) {
    long undated = found.diagnosis().undated();
    if (undated > 0) {
      session
          .err()
          .line(
              "warning: "
                  + Tally.count(undated, "run")
                  + " without a time that can be read counted as the latest");
    }
    if (!found.isCutShort()) {
      return ExitCode.OK;
    }
    session
        .err()
        .line(
            "warning: the budget of requests is used up; this is what "
                + found.evidence().listed()
                + " runs tell (--max-requests)");
    return ExitCode.RATE_LIMITED;
  }
}
