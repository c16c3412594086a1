package dev.syncruns.cli.command;

import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.Presenter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Watches runs until they have ended. */
@Command(
    name = "watch",
    description = "Watch runs until they have ended: a line for everything that happens.",
    footer = {
      "",
      "Watches for as long as it takes unless --timeout says otherwise. Ctrl-C stops watching, not",
      "the run.",
      "",
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
    return WatchPresenters.of(session);
  }
}
