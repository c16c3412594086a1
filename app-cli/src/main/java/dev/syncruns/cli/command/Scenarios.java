package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.script.Behaviour;
import dev.syncruns.simulator.script.Fault;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The simulator's scenarios and faults by the names that people type. */
public final class Scenarios {
  private static final String NO_FAULT = "ok";

  private Scenarios() {}

  /**
   * The scenario called {@code name}.
   *
   * @throws CliFailure when there is none, naming the nearest or all there are
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
   * @throws CliFailure when there is none, naming the nearest or all there are
   */
  static Behaviour fault(String name) {
    if (name.equals(NO_FAULT)) {
      return Behaviour.DOCUMENTED;
    }
    return Fault.all().stream()
        .filter(fault -> fault.id().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> unknown("fault", name, faults()))
        .behaviour();
  }

  /** Whatever may be given as a fault. */
  public static List<String> faults() {
    return Stream.concat(Stream.of(NO_FAULT), Fault.all().stream().map(Fault::id)).toList();
  }

  private static CliFailure unknown(String what, String name, List<String> names) {
    return CliFailure.usage("there is no " + what + " " + name)
        .suggest(DidYouMean.among(name, names).orElse("one of: " + String.join(", ", names)));
  }
}
