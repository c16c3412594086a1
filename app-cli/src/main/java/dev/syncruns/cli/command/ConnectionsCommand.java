package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import picocli.CommandLine.Command;

/** Groups the commands about aliases of connections. */
@Command(
    name = "connections",
    description = "Names for connections, and what is expected of their runs.",
    subcommands = {
      ConnectionsListCommand.class,
      ConnectionsAddCommand.class,
      ConnectionsRemoveCommand.class,
      ConnectionsRenameCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo connections list",
    })
final class ConnectionsCommand implements Runnable {

  @Override
  public void run() {
    throw CliFailure.usage("syncruns connections needs a command: list, add, remove or rename")
        .suggest("syncruns connections list");
  }
}
