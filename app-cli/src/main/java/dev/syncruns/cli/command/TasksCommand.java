package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import picocli.CommandLine.Command;

/** Groups the commands about tasks. */
@Command(
    name = "tasks",
    description = "The tasks of many runs.",
    subcommands = TasksListCommand.class,
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo tasks list --failed",
    })
final class TasksCommand implements Runnable {

  @Override
  public void run() {
    throw CliFailure.usage("syncruns tasks needs a command: list").suggest("syncruns tasks list");
  }
}
