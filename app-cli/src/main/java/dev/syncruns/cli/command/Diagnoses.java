package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Warnings;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.ports.api.DiagnosedRuns;
import dev.syncruns.ports.api.DiagnosisListener;
import java.util.Optional;

/** Diagnoses the connection of a session. */
final class Diagnoses {

  private Diagnoses() {}

  static DiagnosedRuns of(Session session, RunWindow window) {
    return session
        .syncRuns()
        .diagnose()
        .diagnose(session.connection().id(), window, session.listOptions(), DiagnosisListener.NONE);
  }

  /** As {@link #end}, after saying that there are runs which the usual window leaves out. */
  static ExitCode endOfUsual(Session session, Medium medium, DiagnosedRuns found) {
    long diagnosed = found.diagnosis().over() + found.diagnosis().active();
    boolean whole = found.isWholeHistory() && diagnosed == found.evidence().listed();
    if (!found.isCutShort() && !whole && medium != Medium.SCREEN) {
      Warnings.writeCut(
          session.err(),
          "only the latest " + Tally.count(diagnosed, "run") + " are diagnosed",
          "--last N or --since TIME for more");
    }
    return end(session, found);
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
    boolean lost = found.evidence().stopped().equals(Optional.of(StopReason.NO_PROGRESS));
    Warnings.writeIncomplete(
        session.alerts(),
        found.evidence().listed(),
        lost
            ? StopReason.NO_PROGRESS.description()
            : "the limit of requests was reached; raise --max-requests");
    return lost ? ExitCode.UNAVAILABLE : ExitCode.RATE_LIMITED;
  }
}
