package dev.syncruns.cli.command;

import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.Presenter;
import java.time.Duration;
import picocli.CommandLine.Command;

/** Waits for runs to end: for pipelines. */
@Command(
    name = "wait",
    description = "Wait until runs have ended, and end with how they did: for pipelines.",
    footer = {
      "",
      "Waits for 2 hours unless --timeout says otherwise, and then ends with 8. No run is stopped.",
      "Without RUN: the latest, or with --wait-for-start the one under way or the next to appear.",
      "",
      "Examples:",
      "  $ syncruns --demo wait",
      "  $ syncruns --demo wait --fail-on error,task-error --ok-on partial -q",
    })
final class WaitCommand extends FollowCommand {
  private static final Duration TIMEOUT = Duration.ofHours(2);

  @Override
  Duration usualTimeout() {
    return TIMEOUT;
  }

  @Override
  Presenter presenter(Session session) {
    return WatchPresenters.lines(session, this::why);
  }
}
