package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.simulator.Scenario;
import java.util.List;
import java.util.Locale;

/** The simulator's scenarios by the names that people type. */
public final class Scenarios {

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
    throw CliFailure.usage("there is no scenario " + name)
        .suggest(DidYouMean.among(name, names).orElse("one of: " + String.join(", ", names)));
  }
}
