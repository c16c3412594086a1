package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.session.Invocation;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Finds options that were taken for the value of another: an id may begin with a hyphen, so a
 * missing value is not noticed while parsing.
 */
final class OptionValues {

  private OptionValues() {}

  static void check(CommandSpec spec, Invocation invocation) {
    for (Invocation.Flag flag : invocation.flags().values()) {
      if (spec.optionsMap().containsKey(flag.text())) {
        throw CliFailure.usage(flag.option() + " has no value: " + flag.text() + " is an option")
            .suggest(flag.option() + " VALUE " + flag.text());
      }
    }
  }
}
