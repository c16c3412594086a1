package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.domain.selection.RunSelector;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains arguments that could not be parsed. */
public final class Typing {

  private Typing() {}

  /** The failure that {@code mistyped} is; repeats no value of an unknown option. */
  public static CliFailure explain(ParameterException mistyped) {
    CommandLine command = mistyped.getCommandLine();
    CliFailure failure =
        mistyped instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched, command)
            : CliFailure.usage(headline(mistyped));
    return failure.suggest(help(command)).causedBy(mistyped);
  }

  private static String headline(ParameterException mistyped) {
    String message = String.valueOf(mistyped.getMessage()).lines().findFirst().orElse("");
    if (mistyped instanceof MissingParameterException) {
      return message.isEmpty() ? "an argument is missing" : decapitalized(message);
    }
    return decapitalized(message);
  }

  private static String decapitalized(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static CliFailure unmatched(UnmatchedArgumentException thrown, CommandLine command) {
    String first = thrown.getUnmatched().get(0);
    if (first.startsWith("-")) {
      String name = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
      CliFailure failure = CliFailure.usage("there is no option " + name);
      List<String> options = List.copyOf(command.getCommandSpec().optionsMap().keySet());
      Optional<String> near =
          DidYouMean.among(name, options)
              .or(() -> begunWith(name, options))
              .or(() -> DidYouMean.among("-" + name, options));
      if (near.isEmpty() && isLikelyId(first, command)) {
        return failure.likely("an id that starts with '-' goes after --");
      }
      return near.map(failure::suggest).orElse(failure);
    }
    Optional<CliFailure> swallowed = OptionValues.swallowed(command.getParseResult());
    if (swallowed.isPresent()) {
      return swallowed.get();
    }
    List<String> names = List.copyOf(command.getSubcommands().keySet());
    boolean atRoot = !names.isEmpty();
    CliFailure failure =
        CliFailure.usage(
            atRoot
                ? "there is no command " + first
                : "too many arguments: " + first + " has no place");
    return DidYouMean.among(first, names).map(failure::suggest).orElse(failure);
  }

  /** The option that is written as its beginning, if it is of one only. */
  private static Optional<String> begunWith(String name, List<String> options) {
    List<String> begun = options.stream().filter(option -> option.startsWith(name)).toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }

  /** Whether it is long enough for an id, and no option's name, where a run is named by its id. */
  private static boolean isLikelyId(String word, CommandLine command) {
    return !word.startsWith("--")
        && word.length() >= RunSelector.MIN_PREFIX
        && word.chars().anyMatch(Character::isDigit)
        && command.getCommandSpec().positionalParameters().stream()
            .anyMatch(parameter -> parameter.paramLabel().contains("RUN"));
  }

  private static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName() + " --help";
  }
}
