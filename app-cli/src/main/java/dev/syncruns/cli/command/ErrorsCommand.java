package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import picocli.CommandLine.Command;

/** Groups the commands about errors. */
@Command(
    name = "errors",
    description = "The errors there are: seen in the history, and publicly known.",
    subcommands = {ErrorsListCommand.class, ErrorsExplainCommand.class},
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo errors list --seen",
    })
final class ErrorsCommand implements Runnable {

  @Override
  public void run() {
    throw CliFailure.usage("syncruns errors needs a command: list or explain")
        .suggest("syncruns errors list");
  }
}
