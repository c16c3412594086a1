package dev.syncruns.cli.completion;

import dev.syncruns.cli.command.CompletionCommand;
import dev.syncruns.cli.command.DiagnosisReport.CauseGroup;
import dev.syncruns.cli.command.GlobalOptions.Formats;
import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.command.SimulateCommand.Scenarios;
import dev.syncruns.cli.command.TableOptions.ColumnNames;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.KnownError;
import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.policy.Rules;
import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.simulator.Scenario;
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

  /**
   * The values of an option or argument.
   *
   * @param kind see {@link dev.syncruns.cli.completion.Word}.
   * @param values the values, if they are few.
   */
  record ValueChoices(String kind, List<String> values) {
    /** An option without a value. */
    static final ValueChoices NOTHING = new ValueChoices("none", List.of());

    private static final List<String> RUNS =
        List.of("latest", "last-failed", "last-success", "running");

    /** Returns the values of an option or argument, by its name or the label of its value. */
    static ValueChoices of(String name, String label, CommandSpec command) {
      return switch (name) {
        case "--output" -> one(formats(command));
        case "--color" -> one(Setting.OUTPUT_COLOR.choices());
        case "--time" -> one(Setting.OUTPUT_TIME.choices());
        case "--scenario" -> one(Scenario.all().stream().map(Scenario::id).toList());
        case "--fault" -> new ValueChoices("list", Scenarios.faults());
        case "--result" -> several(ExecutionResult.values());
        case "--state" -> several(ExecutionState.values());
        case "--phase" -> several(JobPhase.values());
        case "--connector" -> several(ConnectorType.values());
        case "--columns" -> new ValueChoices("signed", withHelp(ColumnNames.columns(command)));
        case "--sort" -> new ValueChoices("signed", ColumnNames.keys(command));
        case "--fields" -> new ValueChoices("list", withHelp(ColumnNames.fields(command)));
        case "--fail-on", "--ok-on" -> new ValueChoices("list", rules());
        case "--for" -> one(goals());
        case "--group-by" -> one(ColumnNames.of(CauseGroup.By.values()));
        case "--interval" -> one(List.of("auto"));
        case "--error-code" -> new ValueChoices("error", errors());
        case "--connection" -> new ValueChoices("connection", List.of());
        case "--profile" -> new ValueChoices("profile", List.of());
        case "--tz" -> new ValueChoices("zone", List.of());
        default -> ofLabel(label);
      };
    }

    private static ValueChoices ofLabel(String label) {
      return switch (label) {
        case "RUN" -> new ValueChoices("run", RUNS);
        case "RUN[..RUN]", "[ALIAS] RUN[..RUN]" -> new ValueChoices("range", RUNS);
        case "CODE" -> new ValueChoices("error", errors());
        case "ALIAS" -> new ValueChoices("connection", List.of());
        case "SHELL" -> one(CompletionCommand.SHELLS);
        case "PROPERTY" -> one(Arrays.stream(Setting.values()).map(Setting::property).toList());
        default -> new ValueChoices(label.contains("FILE") ? "file" : "any", List.of());
      };
    }

    /** Before a command is named, all formats. */
    private static List<String> formats(CommandSpec command) {
      return command.parent() == null ? Setting.OUTPUT_FORMAT.choices() : Formats.of(command);
    }

    private static List<String> withHelp(List<String> words) {
      List<String> all = new ArrayList<>(words);
      all.add("help");
      return all;
    }

    /** The rules without placeholders. */
    private static List<String> rules() {
      return Rules.syntax().stream().filter(rule -> rule.matches("[a-z-]+")).toList();
    }

    private static List<String> goals() {
      List<String> goals = new ArrayList<>(List.of("terminal", "success"));
      for (ExecutionState state : ExecutionState.values()) {
        goals.add("state=" + state.apiText());
      }
      return goals;
    }

    private static List<String> errors() {
      return ErrorCatalogue.all().stream().map(KnownError::key).toList();
    }

    private static ValueChoices one(List<String> values) {
      return new ValueChoices("any", values);
    }

    private static ValueChoices several(ApiEnum[] constants) {
      return new ValueChoices("list", Arrays.stream(constants).map(ApiEnum::apiText).toList());
    }
  }
}
