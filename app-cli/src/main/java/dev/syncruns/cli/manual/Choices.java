package dev.syncruns.cli.manual;

import dev.syncruns.cli.cause.Group;
import dev.syncruns.cli.command.CompletionCommand;
import dev.syncruns.cli.command.Formats;
import dev.syncruns.cli.command.Scenarios;
import dev.syncruns.cli.command.TableWords;
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
import java.util.List;
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
      case "--columns" -> new Choices("signed", withHelp(TableWords.columns(command)));
      case "--sort" -> new Choices("signed", TableWords.keys(command));
      case "--fields" -> new Choices("list", withHelp(TableWords.fields(command)));
      case "--fail-on", "--ok-on" -> new Choices("list", rules());
      case "--for" -> one(goals());
      case "--group-by" -> one(TableWords.of(Group.By.values()));
      case "--interval" -> one(List.of("auto"));
      case "--error-code" -> new Choices("error", errors());
      case "--connection" -> new Choices("connection", List.of());
      case "--profile" -> new Choices("profile", List.of());
      case "--tz" -> new Choices("zone", List.of());
      default -> ofLabel(label);
    };
  }

  private static Choices ofLabel(String label) {
    return switch (label) {
      case "RUN" -> new Choices("run", RUNS);
      case "RUN[..RUN]", "[ALIAS] RUN[..RUN]" -> new Choices("range", RUNS);
      case "CODE" -> new Choices("error", errors());
      case "ALIAS" -> new Choices("connection", List.of());
      case "SHELL" -> one(CompletionCommand.SHELLS);
      case "PROPERTY" -> one(Arrays.stream(Setting.values()).map(Setting::property).toList());
      default -> new Choices(label.contains("FILE") ? "file" : "any", List.of());
    };
  }

  /** Before the command is named, all there are. */
  private static List<String> formats(CommandSpec command) {
    return command.parent() == null ? Setting.OUTPUT_FORMAT.choices() : Formats.of(command);
  }

  private static List<String> withHelp(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add("help");
    return all;
  }

  /** The rules in which nothing has to be filled in. */
  private static List<String> rules() {
    return Rules.words().stream().filter(rule -> rule.matches("[a-z-]+")).toList();
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

  private static Choices one(List<String> values) {
    return new Choices("any", values);
  }

  private static Choices several(ApiEnum[] constants) {
    return new Choices("list", Arrays.stream(constants).map(ApiEnum::apiText).toList());
  }
}
