package dev.syncruns.cli.completion;

import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.command.ValueChoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Generates the table of words that may follow a command. */
final class WordLines {

  private WordLines() {}

  static String of(CommandLine command) {
    List<Word> words = new ArrayList<>();
    CommandSpec spec = command.getCommandSpec();
    command
        .getSubcommands()
        .forEach(
            (name, one) -> {
              if (!one.getCommandSpec().usageMessage().hidden()) {
                words.add(new Word("C", List.of(name), "none", List.of(), summary(one)));
              }
            });
    spec.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .forEach(option -> words.add(option(option, spec)));
    spec.positionalParameters().forEach(argument -> words.add(argument(argument)));
    return lines(words);
  }

  /** Returns words in the role of commands, with their descriptions. */
  static String ofNames(Map<String, String> names) {
    return lines(
        names.entrySet().stream()
            .map(name -> new Word("C", List.of(name.getKey()), "none", List.of(), name.getValue()))
            .toList());
  }

  /** Returns the subcommands of a command by name. */
  static Map<String, String> namesIn(CommandLine command) {
    Map<String, String> names = new LinkedHashMap<>();
    command.getSubcommands().forEach((name, one) -> names.put(name, summary(one)));
    return names;
  }

  private static String lines(List<Word> words) {
    return words.stream().map(word -> word.toLine() + "\n").collect(Collectors.joining());
  }

  private static Word option(OptionSpec option, CommandSpec spec) {
    ValueChoices choices =
        option.arity().max() == 0
            ? ValueChoices.NOTHING
            : ValueChoices.of(option.longestName(), option.paramLabel(), spec);
    return new Word(
        "O", Arrays.asList(option.names()), choices.kind(), choices.values(), summary(option));
  }

  private static Word argument(PositionalParamSpec argument) {
    ValueChoices choices =
        ValueChoices.of(argument.paramLabel(), argument.paramLabel(), argument.command());
    String label = RootCommand.label(argument);
    return new Word("A", List.of(label), choices.kind(), choices.values(), summary(argument));
  }

  private static String summary(CommandLine command) {
    String[] description = command.getCommandSpec().usageMessage().description();
    return description.length == 0 ? "" : description[0];
  }

  private static String summary(ArgSpec argument) {
    String[] description = argument.description();
    return description.length == 0 ? "" : description[0];
  }
}
