package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.Conditions.TimeParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.TableOptions.ListLimit;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.DiagnosedRuns;
import dev.syncruns.ports.api.DiagnosisListener;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of which runs of a history are looked at. */
@OptionGroup(Name.FILTERS)
final class WindowOptions {
  private static final long USUAL = 30;
  private static final String RANGE = "..";

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "the latest N finished runs (30), and active ones")
  private @Nullable Long last;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "runs started at TIME or later: 7d, yesterday, monday, 2025-11-20")
  private @Nullable String since;

  /**
   * The runs meant.
   *
   * @param session the session
   * @param runs a run, or two with {@code ..} between them; null for none
   * @throws CliException when a value is none, or several say which runs are meant
   */
  RunWindow window(Session session, @Nullable String runs) {
    int ways = (last == null ? 0 : 1) + (since == null ? 0 : 1) + (runs == null ? 0 : 1);
    if (ways > 1) {
      throw CliException.usage("--last, --since and a run each say which runs are meant")
          .suggest("one of them");
    }
    if (since != null) {
      return RunWindow.since(moment(session, since));
    }
    if (runs != null) {
      int range = runs.indexOf(RANGE);
      return range < 0
          ? RunWindow.only(RunRef.of(RunResolver.of(session, runs)))
          : RunWindow.between(
              at(session, runs.substring(0, range)),
              at(session, runs.substring(range + RANGE.length())));
    }
    if (last != null && last < 1) {
      throw CliException.usage("--last " + last + " is too few; the least is 1");
    }
    return RunWindow.last(last == null ? USUAL : last);
  }

  /** Whether nothing says which runs are meant. */
  boolean isUsual() {
    return last == null && since == null;
  }

  private static Instant moment(Session session, String text) {
    try {
      return new TimeParser(session.timing().now(), session.zone()).parse(text);
    } catch (IllegalArgumentException none) {
      throw OptionParser.refused("--since", text, none);
    }
  }

  private static Instant at(Session session, String selector) {
    Run run = RunResolver.of(session, selector.isEmpty() ? "latest" : selector);
    Instant at = RunRef.of(run).at();
    if (at == null) {
      throw CliException.usage("the run " + selector + " has no time that can be read")
          .suggest("another run, or --since TIME");
    }
    return at;
  }

  /** Diagnoses the connection of a session. */
  static final class Diagnoses {

    private Diagnoses() {}

    static DiagnosedRuns of(Session session, RunWindow window) {
      return session
          .syncRuns()
          .diagnose()
          .diagnose(
              session.connection().id(), window, session.listOptions(), DiagnosisListener.NONE);
    }

    /** As {@link #end}, after saying that there are runs which the usual window leaves out. */
    static ExitCode endOfUsual(Session session, OutputTarget medium, DiagnosedRuns found) {
      long diagnosed = found.diagnosis().over() + found.diagnosis().active();
      boolean whole = found.isWholeHistory() && diagnosed == found.paging().listed();
      if (!found.isTruncated() && !whole && medium != OutputTarget.SCREEN) {
        ListLimit.note(
            session,
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
      if (!found.isTruncated()) {
        return ExitCode.OK;
      }
      boolean lost = found.paging().stopped().equals(Optional.of(StopReason.NO_PROGRESS));
      ListLimit.incomplete(
          session,
          found.paging().listed(),
          lost
              ? StopReason.NO_PROGRESS.description()
              : "the limit of requests was reached; raise --max-requests");
      return lost ? ExitCode.UNAVAILABLE : ExitCode.RATE_LIMITED;
    }
  }
}
