package dev.syncruns.ports.tck.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What following a fleet amounts to: the report is committed, so a change of the decisions shows as
 * a change of the report. {@code mvn -pl ports-tck -am test -Dtest=FleetSimulationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsyncruns.report=write} writes it anew.
 */
class FleetSimulationTest {
  private static final Path REPORT = Path.of("..", "docs", "fleet-simulation.md");
  private static final Duration TIME = Duration.ofHours(9);
  private static final Duration NONE = Duration.ZERO;

  @Test
  void everyEndIsNoticedInTimeAndNoThrottlingCaused() throws IOException {
    String report = String.join("\n", HEAD);
    report += kept("few", new FleetSimulation(nightly(10), TIME, NONE));
    report += kept("a company's", new FleetSimulation(nightly(500), TIME, NONE));
    report += kept("thousands, nightly", new FleetSimulation(nightly(5_000), TIME, NONE));
    report +=
        kept(
            "thousands, every 3 hours",
            new FleetSimulation(
                new FleetPlan(
                    5_000, Duration.ofHours(3), Duration.ofHours(3), Duration.ofMinutes(20)),
                Duration.ofHours(6),
                NONE));
    FleetSimulation out = new FleetSimulation(nightly(500), TIME, Duration.ofMinutes(45)).run();
    assertThat(out.unnoticed()).isEmpty();
    assertThat(out.service().throttled()).isZero();
    report += out.row("service out for 45 min") + "\n";
    if ("write".equals(System.getProperty("syncruns.report"))) {
      Files.writeString(REPORT, report);
    }
    assertThat(report).isEqualTo(Files.readString(REPORT));
  }

  private static FleetPlan nightly(int connections) {
    return new FleetPlan(
        connections, Duration.ofDays(1), Duration.ofHours(6), Duration.ofMinutes(40));
  }

  private static String kept(String name, FleetSimulation simulation) {
    simulation.run();
    assertThat(simulation.ended()).isNotEmpty();
    assertThat(simulation.unnoticed()).isEmpty();
    assertThat(simulation.longestDelay()).isLessThanOrEqualTo(simulation.maxDetectionDelay());
    assertThat(simulation.service().throttled()).isZero();
    return simulation.row(name) + "\n";
  }

  private static final List<String> HEAD =
      List.of(
          "# What following a fleet amounts to",
          "",
          "Connections of a modelled service are followed through 9 hours (the busy ones through 6)"
              + " on one thread, as",
          "`PollingPolicy.DEFAULT` decides, under 5,000 requests in any hour. Nightly runs begin at"
              + " some time in the first six",
          "hours and take 32 to 48 minutes, those every three hours begin at any time and take 16"
              + " to 24. A request",
          "takes 0.2 s. Virtual time, fixed seed: the same numbers every time. Throttled are"
              + " answers of 429; unnoticed",
          "are runs that ended while followed and that nobody was told of; minutes are from the end"
              + " of a run until the",
          "listener was told; the promise is `PollingPolicy.maxDetectionDelay` (it holds while the"
              + " service answers); fairness is Jain's",
          "index over how often connections were looked at (1 = all equally often; those with a run"
              + " are meant to be",
          "looked at more often). Written by `mvn -pl ports-tck -am test"
              + " -Dtest=FleetSimulationTest",
          "-Dsurefire.failIfNoSpecifiedTests=false -Dsyncruns.report=write`; the test fails when"
              + " the decisions no longer",
          "give this report.",
          "",
          "| fleet | connections | requests | throttled | runs ended | unnoticed | half within, min"
              + " | 99 % within | longest | promised | fairness |",
          "|---|---|---|---|---|---|---|---|---|---|---|",
          "");
}
