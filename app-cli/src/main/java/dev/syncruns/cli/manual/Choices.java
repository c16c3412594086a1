package dev.syncruns.cli.manual;

import dev.syncruns.cli.command.CompletionCommand;
import dev.syncruns.cli.command.Formats;
import dev.syncruns.cli.command.HelpTopics;
import dev.syncruns.cli.command.Scenarios;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.render.json.RunField;
import dev.syncruns.cli.view.Column;
import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.verbatim.ApiConstant;
import dev.syncruns.simulator.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What an option or argument may be given.
 *
 * @param kind see {@link dev.syncruns.cli.prepared.Word}.
 * @param values the values, where they are few.
 */
record Choices(String kind, List<String> values) {
  /** An option without a value. */
  static final Choices NOTHING = new Choices("none", List.of());

  private static final List<String> RUNS =
      List.of("latest", "last-failed", "last-success", "running");

  /** The choices of an option or argument of a command, by its name or the label of its value. */
  static Choices of(String name, String label, CommandSpec command) {
    return switch (name) {
      case "--output" -> one(formats(command));
      case "--color" -> one(Setting.OUTPUT_COLOR.choices());
      case "--time" -> one(Setting.OUTPUT_TIME.choices());
      case "--scenario" -> one(Scenario.all().stream().map(Scenario::id).toList());
      case "--fault" -> new Choices("list", Scenarios.faults());
      case "--result" -> several(ExecutionResult.values());
      case "--state" -> several(ExecutionState.values());
      case "--phase" -> several(JobPhase.values());
      case "--connector" -> several(ConnectorType.values());
      case "--columns", "--sort" -> new Choices("list", words(Column.values()));
      case "--fields" -> new Choices("list", fields());
      case "--connection" -> new Choices("connection", List.of());
      case "--profile" -> new Choices("profile", List.of());
      case "--tz" -> new Choices("zone", List.of());
      default -> ofLabel(label, command);
    };
  }

  private static Choices ofLabel(String label, CommandSpec command) {
    return switch (label) {
      case "RUN" -> one(RUNS);
      case "ALIAS" -> new Choices("connection", List.of());
      case "SHELL" -> one(CompletionCommand.SHELLS);
      case "PROPERTY" -> one(Arrays.stream(Setting.values()).map(Setting::property).toList());
      case "COMMAND|TOPIC" -> one(commandsAndTopics(command));
      default -> new Choices(label.contains("FILE") ? "file" : "any", List.of());
    };
  }

  private static List<String> commandsAndTopics(CommandSpec command) {
    List<String> all = new ArrayList<>(command.root().subcommands().keySet());
    all.addAll(HelpTopics.names());
    return all;
  }

  /** Before the command is named, all there are. */
  private static List<String> formats(CommandSpec command) {
    return command.parent() == null ? Setting.OUTPUT_FORMAT.choices() : Formats.of(command);
  }

  private static List<String> fields() {
    return RunField.all(false).stream().map(RunField::label).toList();
  }

  private static Choices one(List<String> values) {
    return new Choices("any", values);
  }

  private static Choices several(ApiConstant[] constants) {
    return new Choices("list", Arrays.stream(constants).map(ApiConstant::apiText).toList());
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
