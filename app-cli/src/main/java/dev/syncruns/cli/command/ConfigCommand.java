package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import picocli.CommandLine.Command;

/** Groups the commands about settings. */
@Command(
    name = "config",
    description = "The settings, and where each comes from.",
    subcommands = {
      ConfigListCommand.class,
      ConfigGetCommand.class,
      ConfigExplainCommand.class,
      ConfigPathCommand.class,
      ConfigSetCommand.class,
      ConfigUnsetCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  $ syncruns config list",
    })
final class ConfigCommand implements Runnable {

  @Override
  public void run() {
    throw CliFailure.usage(
            "syncruns config needs a command: list, get, explain, path, set or unset")
        .suggest("syncruns config list");
  }
}
