package dev.syncruns.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the retry decisions amount to when thousands of clients make them: the report is committed,
 * so a change of the decisions shows as a change of the report. {@code mvn -pl domain test
 * -Dtest=RetrySimulationTest -Dsyncruns.report=write} writes it anew.
 */
class RetrySimulationTest {
  private static final Path REPORT = Path.of("..", "docs", "retry-simulation.md");

  @Test
  void reportIsWhatTheDecisionsAmountTo() throws IOException {
    String report = report();
    if ("write".equals(System.getProperty("syncruns.report"))) {
      Files.writeString(REPORT, report);
    }
    assertThat(report).isEqualTo(Files.readString(REPORT));
  }

  private static String report() {
    Duration none = Duration.ZERO;
    Duration minute = Duration.ofMinutes(1);
    return String.join("\n", HEAD)
        + String.join(
            "\n",
            Simulation.run("calm", 400, minute, new ServiceTraits(5_000, true, 0, none)),
            Simulation.run(
                "throttled, wait told", 4_000, minute, new ServiceTraits(5_000, true, 0, none)),
            Simulation.run(
                "throttled, wait not told",
                4_000,
                minute,
                new ServiceTraits(5_000, false, 0, none)),
            Simulation.run(
                "all at once, wait told",
                500,
                Duration.ofMillis(1),
                new ServiceTraits(1_000, true, 0, none)),
            Simulation.run(
                "all at once, wait not told",
                500,
                Duration.ofMillis(1),
                new ServiceTraits(1_000, false, 0, none)),
            Simulation.run(
                "one in ten fails", 4_000, minute, new ServiceTraits(100_000, true, 0.1, none)),
            Simulation.run(
                "one in two fails", 4_000, minute, new ServiceTraits(100_000, true, 0.5, none)),
            Simulation.run(
                "out for 5 s",
                4_000,
                minute,
                new ServiceTraits(100_000, true, 0, Duration.ofSeconds(5))),
            Simulation.run(
                "out for 5 min",
                4_000,
                minute,
                new ServiceTraits(100_000, true, 0, Duration.ofMinutes(5))))
        + "\n";
  }

  private static final List<String> HEAD =
      List.of(
          "# What the retry decisions amount to",
          "",
          "Thousands of clients, 20 to a process, each list 10 pages of a modelled service,"
              + " deciding as",
          "`RetryPolicy.DEFAULT` decides and sharing one `RetryBudget` and one `RateLimitPause` per"
              + " process. Virtual time, fixed seed: the",
          "same numbers every time. Throttled are answers of 429; fairness is Jain's index over how"
              + " long the",
          "complete ones took (1 = all equal). Written by `mvn -pl domain test"
              + " -Dtest=RetrySimulationTest",
          "-Dsyncruns.report=write`; `RetrySimulationTest` fails when the decisions no longer give"
              + " this report.",
          "",
          "| service | clients | complete | requests | throttled | half took at most | 99 % took at"
              + " most | fairness |",
          "|---|---|---|---|---|---|---|---|",
          "");
}
