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
      check(spec, flag.option(), flag.text());
    }
    if (invocation.trace() != null) {
      check(spec, "--trace", invocation.trace());
    }
  }

  private static void check(CommandSpec spec, String option, String value) {
    if (spec.optionsMap().containsKey(value)) {
      throw CliFailure.usage(option + " has no value: " + value + " is an option")
          .suggest(option + " VALUE " + value);
    }
  }
}
