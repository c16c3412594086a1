package dev.syncruns.cli.command;

import dev.syncruns.cli.session.OutputChoice;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The output formats that commands have. */
public final class Formats {

  private Formats() {}

  /** The names of those that a command can write; empty when its output is a text. */
  public static List<String> of(CommandSpec command) {
    return command.userObject() instanceof BaseCommand writing
        ? OutputChoice.labels(writing.formats())
        : List.of();
  }
}
