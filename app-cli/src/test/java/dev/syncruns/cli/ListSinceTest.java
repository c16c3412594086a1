package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far back runs are listed: a setting, which an option overrides. */
class ListSinceTest {

  @Test
  void the_setting_holds_unless_the_option_says_otherwise() {
    try (Simulator simulator =
        Simulator.builder()
            .scenario(Scenario.HEALTHY)
            .clock(() -> Instant.parse("2026-03-02T06:12:44Z"))
            .token("sim-test")
            .start()) {
      long all = list(simulator, "2026-02-25", "--since", "none").out().lines().count();
      Shell some = list(simulator, "2026-02-25");

      assertThat(some.exit()).isZero();
      assertThat(some.out().lines().count()).isPositive().isLessThan(all);
      assertThat(list(simulator, "none").out().lines().count()).isEqualTo(all);
    }
  }

  @Test
  void what_is_no_time_is_refused_by_the_name_of_the_setting() {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.HEALTHY).token("sim-test").start()) {
      Shell wrong = list(simulator, "soonish");

      assertThat(wrong.exit()).isEqualTo(2);
      assertThat(wrong.err()).contains("syncruns.list.since \"soonish\" is not a time");
    }
  }

  private static Shell list(Simulator simulator, String since, String... more) {
    String connection = simulator.connections().get(0).id();
    return new Shell()
        .with("SYNCRUNS_LIST_SINCE", since)
        .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
        .with("SYNCRUNS_TOKEN", "sim-test")
        .and(
            Stream.concat(
                    Stream.of("list", "--connection=" + connection, "-o", "name", "--all"),
                    Stream.of(more))
                .toArray(String[]::new));
  }

  @Test
  void a_cheap_look_says_how_to_do_without_it() {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.HEALTHY).token("sim-test").start()) {
      Shell refused = list(simulator, "7d", "--minimal");

      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("--since none", "syncruns.list.since");
      assertThat(list(simulator, "7d", "--minimal", "--since", "none").exit()).isZero();
    }
  }
}
