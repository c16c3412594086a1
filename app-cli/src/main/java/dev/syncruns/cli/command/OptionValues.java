package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.session.Invocation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

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

  /** The failure of an option that has another one for its value. */
  static Optional<CliFailure> swallowed(@Nullable ParseResult parsed) {
    if (parsed == null) {
      return Optional.empty();
    }
    Set<String> options = parsed.commandSpec().optionsMap().keySet();
    return parsed.matchedOptions().stream()
        .flatMap(
            option ->
                option.originalStringValues().stream()
                    .filter(options::contains)
                    .map(value -> missing(option.longestName(), value)))
        .findFirst();
  }

  private static CliFailure missing(String option, String value) {
    return CliFailure.usage(option + " has no value: " + value + " is an option")
        .suggest(option + " VALUE " + value);
  }

  private static void check(CommandSpec spec, String option, String value) {
    if (spec.optionsMap().containsKey(value)) {
      throw missing(option, value);
    }
  }
}
