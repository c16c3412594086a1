package dev.syncruns.cli.command;

import dev.syncruns.cli.command.DiagnosisReport.CauseGroup;
import dev.syncruns.cli.command.TableOptions.ColumnNames;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.KnownError;
import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.policy.Rules;
import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.scenario.Fault;
import dev.syncruns.simulator.scenario.Responder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The values of an option or argument.
 *
 * @param kind see {@code cli.completion.Word}.
 * @param values the values, if they are few.
 */
public record ValueChoices(String kind, List<String> values) {
  /** An option without a value. */
  public static final ValueChoices NOTHING = new ValueChoices("none", List.of());

  private static final List<String> RUNS =
      List.of("latest", "last-failed", "last-success", "running");

  /** Returns the values of an option or argument, by its name or the label of its value. */
  public static ValueChoices of(String name, String label, CommandSpec command) {
    return switch (name) {
      case "--output" ->
          one(command.parent() == null ? Setting.OUTPUT_FORMAT.choices() : formats(command));
      case "--color" -> one(Setting.OUTPUT_COLOR.choices());
      case "--time" -> one(Setting.OUTPUT_TIME.choices());
      case "--scenario" -> one(Scenario.all().stream().map(Scenario::id).toList());
      case "--fault" -> new ValueChoices("list", Scenarios.faults());
      case "--result" -> several(ExecutionResult.values());
      case "--state" -> several(ExecutionState.values());
      case "--phase" -> several(JobPhase.values());
      case "--connector" -> several(ConnectorType.values());
      case "--columns" -> new ValueChoices("signed", withHelp(ColumnNames.columns(command)));
      case "--sort" -> new ValueChoices("signed", ColumnNames.columns(command));
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

  /** The names of the formats that a command can write; empty when its output is a text. */
  public static List<String> formats(CommandSpec command) {
    return command.userObject() instanceof BaseCommand writing
        ? OutputFormat.labels(writing.formats())
        : List.of();
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

  /** The simulator's scenarios and faults by the names that people type. */
  public static final class Scenarios {
    private static final String NO_FAULT = "ok";

    private Scenarios() {}

    /**
     * The scenario called {@code name}.
     *
     * @throws CliException when there is none, naming the nearest or all there are
     */
    public static Scenario named(String name) {
      List<String> names = Scenario.all().stream().map(Scenario::id).toList();
      if (names.contains(name.toLowerCase(Locale.ROOT))) {
        return Scenario.named(name);
      }
      throw unknown("scenario", name, names);
    }

    /**
     * What the fault called {@code name} does with an answer; {@code ok} leaves it as it is.
     *
     * @throws CliException when there is none, naming the nearest or all there are
     */
    static Responder fault(String name) {
      if (name.equals(NO_FAULT)) {
        return Responder.DOCUMENTED;
      }
      return Fault.all().stream()
          .filter(fault -> fault.id().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> unknown("fault", name, faults()))
          .responder();
    }

    /** Whatever may be given as a fault. */
    public static List<String> faults() {
      return Stream.concat(Stream.of(NO_FAULT), Fault.all().stream().map(Fault::id)).toList();
    }

    private static CliException unknown(String what, String name, List<String> names) {
      return CliException.usage("there is no " + what + " " + name)
          .suggest(DidYouMean.among(name, names).orElse("one of: " + String.join(", ", names)));
    }
  }
}
