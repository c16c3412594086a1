package dev.syncruns.cli;

import dev.syncruns.cli.command.RootCommand;
import picocli.CommandLine;

/** The entry point of the process. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    RootCommand root =
        new RootCommand(
            invocation -> {
              throw new IllegalStateException("no session yet");
            });
    CommandLine commandLine = new CommandLine(root);
    commandLine.setAllowOptionsAsOptionParameters(true);
    System.exit(commandLine.execute(args));
  }
}
