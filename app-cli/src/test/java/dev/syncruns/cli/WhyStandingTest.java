package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What why and doctor say of a connection as it stands now. */
class WhyStandingTest {
  @TempDir Path home;

  @Test
  void a_missing_and_a_stuck_run_are_said_first() {
    assertThat(Shell.run("--demo", "why", "-c", "depot").out())
        .contains("\nA run is missing, which was due 2026-03-02T03:00:00Z; no run for 2d03h.\n");
    assertThat(Shell.run("--scenario", "stuck-queued", "why").out())
        .contains("is stuck: queued for 4h12m and should have ended 2026-03-02T02:");
    assertThat(Shell.run("--demo", "why").out()).doesNotContain("stuck", "missing,");
    assertThat(Shell.run("--demo", "why", "-c", "plant").out()).doesNotContain("A run is missing");
  }

  @Test
  void programs_read_that_a_run_is_missing_or_stuck() {
    assertThat(standing("--demo", "-c", "depot"))
        .contains("\"overdue\":true", "\"due\":\"2026-03-02T03:00:00Z\"", "\"stuck\":false");
    assertThat(standing("--scenario", "stuck-queued"))
        .contains("\"stuck\":true", "\"latestEnd\":\"2026-03-02T02:")
        .doesNotContain("\"active\":null");
    assertThat(standing("--demo", "latest"))
        .contains("\"overdue\":null", "\"stuck\":null", "\"active\":null");
  }

  private static String standing(String... arguments) {
    List<String> all = new ArrayList<>(List.of("why", "-o", "json", "--jq", ".standing"));
    all.addAll(List.of(arguments));
    return Shell.run(all.toArray(String[]::new)).out();
  }

  @Test
  void what_is_resolved_asks_for_nothing() {
    for (String scenario : List.of("nightly-partial", "flaky", "stuck-queued")) {
      String out = Shell.run("--scenario", scenario, "why", "--last", "60").out();
      int resolved = out.indexOf("RESOLVED (");

      assertThat(resolved).as(scenario).isPositive();
      assertThat(out.substring(0, resolved)).as(scenario).doesNotContain("; fixed since");
      assertThat(out.substring(resolved)).contains("fixed since").doesNotContain("    do  ");
    }
    assertThat(Shell.run("--scenario", "stuck-queued", "why").out()).doesNotContain("YOU CAN FIX");
  }

  @Test
  void entries_that_look_alike_show_what_separates_them() {
    String out = Shell.run("--scenario", "flaky", "why", "--last", "60").out();
    List<String> titles = out.lines().filter(line -> line.matches(" [0-9]+  .*")).toList();

    assertThat(titles).isNotEmpty();
    assertThat(titles.stream().map(line -> line.replaceAll("^ [0-9]+ +|  [0-9]+ task.*", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void doctor_looks_at_every_alias_when_none_is_named() {
    Shell all = Shell.run("--demo", "doctor");
    Shell one = Shell.run("--demo", "doctor", "-c", "depot");

    assertThat(all.exit()).isZero();
    assertThat(all.out())
        .contains("bridge is there", "tunnel-n is there", "depot is there", "plant is there");
    assertThat(one.out()).contains("depot is there").doesNotContain("bridge is there");
  }

  @Test
  void doctor_that_looks_at_nothing_does_not_say_that_all_is_well() {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.HEALTHY).token("sim-test").start()) {
      Shell doctor =
          new Shell()
              .with("HOME", home.toString())
              .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
              .with("SYNCRUNS_TOKEN", "sim-test")
              .and("doctor");

      assertThat(doctor.exit()).isEqualTo(3);
      assertThat(doctor.out()).contains("fail  connection   no connection is named", "1 failure");
    }
  }

  @Test
  void doctor_never_advises_doctor() throws IOException {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.HEALTHY).token("sim-test").start()) {
      Path file = home.resolve(".config/syncruns/config.properties");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          "syncruns.connections.gone.id=MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg\n"
              + "syncruns.connections.tunnel.id="
              + simulator.connections().get(1).id()
              + "\n");
      for (String token : List.of("sim-test", "sim-other")) {
        Shell doctor =
            new Shell()
                .with("HOME", home.toString())
                .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
                .with("SYNCRUNS_TOKEN", token)
                .and("doctor");

        assertThat(doctor.exit()).isNotZero();
        assertThat(doctor.out()).contains("fix: ").doesNotContain("syncruns doctor");
      }
    }
    Shell unreachable =
        new Shell()
            .with("HOME", home.toString())
            .with("SYNCRUNS_API_URL", "http://127.0.0.1:1")
            .with("SYNCRUNS_TOKEN", "sim-test")
            .and("doctor");
    assertThat(unreachable.exit()).isNotZero();
    assertThat(unreachable.out()).doesNotContain("syncruns doctor");
  }
}
