package dev.syncruns.cli.sample;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.ports.api.WaitTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Watches as they are at some moment: of the runs of {@link Nights}, at {@link Nights#NOW}. */
public final class Watches {
  private static final long REQUESTS = 12;
  private static final long QUOTA = 988;

  private Watches() {}

  /** A watch of some runs that is looked at again in 12 seconds. */
  public static WatchSnapshot of(WatchedRun... runs) {
    return at(Nights.NOW, List.of(), runs);
  }

  /** A watch of some runs at another time. */
  public static WatchSnapshot at(Instant now, List<PollError> troubles, WatchedRun... runs) {
    return new WatchSnapshot(
        List.of(runs), now, now.plus(Duration.ofSeconds(12)), troubles, REQUESTS, QUOTA);
  }

  /** A watch of some runs while the service is asked. */
  public static WatchSnapshot asking(WatchedRun... runs) {
    return new WatchSnapshot(List.of(runs), Nights.NOW, null, List.of(), REQUESTS, QUOTA);
  }

  /** The latest run of a connection, not seen yet. */
  public static WatchedRun unseen() {
    return new WatchedRun(Screens.BRIDGE, target(Screens.BRIDGE), null, null, null);
  }

  /** A run that goes on, and is expected to end as those of the week before did. */
  public static WatchedRun active(Run run) {
    return active(Screens.BRIDGE, run);
  }

  /** A run of some connection that goes on. */
  public static WatchedRun active(ConnectionRef connection, Run run) {
    EtaEstimate expected = EtaEstimate.of(run, Nights.week()).orElse(null);
    return new WatchedRun(connection, target(connection), run, expected, null);
  }

  /** A run that ended, and what that is worth. */
  public static WatchedRun ended(Run run, ExitCode exit) {
    Verdict verdict =
        exit == ExitCode.OK ? new Verdict.Succeeded(run) : new Verdict.Failed(run, run.outcome());
    return ended(run, new WatchEnd(verdict, exit, List.of()));
  }

  /** A run the wait for which ended somehow. */
  public static WatchedRun ended(Run run, WatchEnd end) {
    return new WatchedRun(Screens.BRIDGE, target(Screens.BRIDGE), run, null, end);
  }

  /** A connection that could not be asked twice in a row. */
  public static PollError trouble() {
    return new PollError(
        Screens.BRIDGE,
        new ServiceUnavailable(null, ProblemContext.response(503, ServiceError.none())),
        2);
  }

  private static WaitTarget target(ConnectionRef connection) {
    return new WaitTarget(connection.id(), RunSelector.latest());
  }
}
