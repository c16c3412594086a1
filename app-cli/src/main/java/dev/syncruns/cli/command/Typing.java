package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
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
      Optional<String> near =
          DidYouMean.among(name, List.copyOf(command.getCommandSpec().optionsMap().keySet()));
      return near.map(failure::suggest)
          .orElseGet(() -> failure.likely("ids that start with '-' go after --"));
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

  private static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName() + " --help";
  }
}
