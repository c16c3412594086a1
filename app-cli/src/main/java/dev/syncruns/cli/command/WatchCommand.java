package dev.syncruns.cli.command;

import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.Presenter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Watches runs until they have ended. */
@Command(
    name = "watch",
    description = "Watch runs until they have ended: live on a terminal, else in lines.",
    footer = {
      "",
      "Watches for as long as it takes unless --timeout says otherwise. Ctrl-C stops watching, not",
      "the run. The view changes in place and its last state stays; into a pipe, with"
          + " --accessible,",
      "-v or --on-change, on a dumb terminal and for wait there is a line for each change instead.",
      "",
      "Examples:",
      "  $ syncruns --demo watch",
      "  $ syncruns --demo watch --jsonl",
    })
final class WatchCommand extends FollowCommand {

  @Override
  @Nullable Duration usualTimeout() {
    return null;
  }

  @Override
  Presenter presenter(Session session) {
    return WatchPresenters.of(session, isAlone(), this::why);
  }
}
