package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.data.SimulatedConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How connections stand, in the demo and by aliases of a file. */
class StatusTest {
  @TempDir Path home;

  @Test
  void the_demo_tells_of_a_partial_a_calm_and_a_late_connection() {
    Shell status = new Shell().onTerminal(120).and("--demo", "status", "--no-color");

    assertThat(status.exit()).isEqualTo(11);
    assertThat(status.out().lines().map(line -> line.split("\\s{2,}", -1)[0].strip()))
        .contains("◐", "✔", "!");
    assertThat(status.out())
        .contains("today 02:00  partial  daily 02:00 ok")
        .contains("Sat 03:00    success  daily 03:00 LATE")
        .contains("✔✔✔✔✔✔✔✔✔✖✔✔◐◐")
        .contains("1 fixable cause, running for 4m12s", "no run for 2d03h")
        .contains("exit 11 (1 not green, 1 late)  next: syncruns --demo why -c bridge");
  }

  @Test
  void a_run_that_hangs_is_not_green() {
    Shell status =
        new Shell()
            .onTerminal(140)
            .and("--demo", "--scenario", "stuck-queued", "status", "bridge", "--no-color");

    assertThat(status.exit()).isEqualTo(9);
    assertThat(status.out())
        .contains("queued STUCK", "queued for 4h12m, should have ended today 02:")
        .contains("exit 9 (1 stuck)  next: syncruns --scenario stuck-queued why -c bridge");
    Shell json = Shell.run("--scenario", "stuck-queued", "status", "bridge", "--json");
    assertThat(json.out())
        .contains("\"outcome\":\"queued\"", "\"stuck\":true,\"latestEnd\":\"2026-03-02T02:");
  }

  /** The time so far counts while a run goes on; what is waived does not. */
  @ParameterizedTest
  @CsvSource({
    "stuck-queued, status bridge --fail-on stuck, 9",
    "stuck-queued, status bridge --fail-on error, 9",
    "stuck-queued, status bridge --ok-on stuck, 0",
    "stuck-queued, status bridge --ok-on stuck --fail-on duration>1h, 20",
    "nightly-partial, status bridge --ok-on partial, 0",
    "nightly-partial, status bridge --ok-on partial --fail-on duration>1m, 20",
    "nightly-partial, status bridge --ok-on partial --fail-on age>1h, 20",
    "stuck-queued, show latest --fail-on stuck, 9",
    "stuck-queued, show latest --fail-on duration>1h, 20",
    "stuck-queued, show latest --fail-on duration>9h, 8",
    "stuck-queued, list --limit 2 --exit-status, 8",
    "stuck-queued, list --fail-on stuck --exit-status, 9",
    "stuck-queued, list --limit 2 --fail-on duration>1h --exit-status, 20",
    "stuck-queued, wait --timeout 3m --fail-on stuck, 9",
    "stuck-queued, wait --timeout 3m --fail-on duration>1h, 20",
    "stuck-queued, wait --timeout 3m --fail-on duration>9h, 8",
    "nightly-partial, wait --timeout 3m --fail-on stuck, 8"
  })
  void rules_hold_against_a_run_under_way(String scenario, String line, int exit) {
    List<String> words = new ArrayList<>(List.of("--scenario", scenario));
    words.addAll(List.of(line.split(" ", -1)));

    Shell shell = Shell.run(words.toArray(String[]::new));
    assertThat(shell.exit()).as(shell.err()).isEqualTo(exit);
  }

  @Test
  void connections_are_chosen_by_name_and_their_worst_is_the_exit_code() {
    assertThat(Shell.run("--demo", "status", "tunnel-n").exit()).isZero();
    assertThat(Shell.run("--demo", "status", "tunnel-n", "depot").exit()).isEqualTo(9);
    assertThat(Shell.run("--demo", "status", "-c", "bridge", "-c", "depot").exit()).isEqualTo(11);
    assertThat(Shell.run("--demo", "status", "depot", "--exit-zero").exit()).isZero();
    assertThat(Shell.run("--demo", "status", "bridge", "--ok-on", "partial,task-error").exit())
        .isZero();
    assertThat(Shell.run("--demo", "status", "depot", "-c", "bridge").exit()).isEqualTo(2);

    Shell mistyped = Shell.run("--demo", "status", "brigde");
    assertThat(mistyped.exit()).isEqualTo(2);
    assertThat(mistyped.err()).contains("bridge");
  }

  @Test
  void programs_get_the_same_in_data() {
    Shell json = Shell.run("--demo", "status", "depot", "--json");

    assertThat(json.out())
        .startsWith("{\"schema\":\"syncruns.status/v1\",\"exit\":9,\"connections\":[")
        .contains("\"connection\":\"depot\"", "\"outcome\":\"success\"")
        .contains("\"expected\":\"daily 03:00\",\"punctuality\":\"late\"")
        .contains("\"missed\":[\"2026-03-01T03:00:00Z\",\"2026-03-02T03:00:00Z\"]")
        .contains("\"exit\":9}");
    assertThat(Shell.run("--demo", "status", "-o", "name").out())
        .isEqualTo("bridge\ntunnel-n\ndepot\nplant\n");
    assertThat(Shell.run("--demo", "status", "--fields", "help").out()).contains("punctuality");
    assertThat(Shell.run("--demo", "status", "--json", "--jq", ".connections[2].punctuality").out())
        .isEqualTo("late\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "wide", "json", "jsonl", "yaml", "csv", "tsv", "md", "name"})
  void every_format_is_there_also_for_hostile_nothing_and_odd_data(String format) {
    for (String scenario : List.of("hostile-text", "empty", "schema-drift", "auth-expired")) {
      Shell shell = Shell.run("--scenario", scenario, "status", "-o", format, "--exit-zero");

      assertThat(shell.exit()).as(scenario).isZero();
      assertThat(shell.out()).isNotEmpty().doesNotContain("\u001B", "\u202E");
    }
  }

  @Test
  void a_narrow_or_plain_terminal_loses_columns_but_never_the_verdict() {
    Shell narrow = new Shell().onTerminal(50).and("--demo", "status", "--no-color");
    Shell ascii = new Shell().onTerminal(120).and("--demo", "status", "--ascii", "--no-color");
    Shell plain = new Shell().onTerminal(120).and("--demo", "status", "--accessible");

    assertThat(narrow.out().lines()).allMatch(line -> line.length() <= 50);
    assertThat(narrow.out()).contains("bridge", "partial", "success");
    assertThat(ascii.out()).contains("+++++++++x++~~").matches("\\p{ASCII}*");
    assertThat(plain.out()).contains("11 of 14 ok");
  }

  @Test
  void never_a_run_is_9_and_says_so() {
    Shell empty = Shell.run("--scenario", "empty", "status");

    assertThat(empty.exit()).isEqualTo(9);
    assertThat(empty.out()).contains("no runs");
  }

  @Test
  void the_failure_of_one_connection_hides_no_other() throws IOException {
    try (Simulator simulator =
        Simulator.builder()
            .scenario(Scenario.HEALTHY)
            .clock(() -> Instant.parse("2026-03-02T06:12:44Z"))
            .token("sim-test")
            .start()) {
      SimulatedConnection tunnel = simulator.connections().get(1);
      Path file = home.resolve(".config/syncruns/config.properties");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          """
          syncruns.connections.bad-id.id=a/b
          syncruns.connections.bad-plan.id=%s
          syncruns.connections.bad-plan.expect=nightly
          syncruns.connections.gone.id=MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg
          syncruns.connections.old.id=%s
          syncruns.connections.old.max-age=1m
          syncruns.connections.tunnel.id=%s
          """
              .formatted(tunnel.id(), tunnel.id(), tunnel.id()));

      Shell status =
          new Shell()
              .with("HOME", home.toString())
              .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
              .with("SYNCRUNS_TOKEN", "sim-test")
              .and("status", "--columns", "connection,outcome,note,exit", "-o", "csv");

      assertThat(status.exit()).isEqualTo(9);
      assertThat(status.out())
          .contains("bad-id,,\"syncruns.connections.bad-id.id is", ",3\r\n")
          .contains("bad-plan,,\"syncruns.connections.bad-plan.expect is", "nightly")
          .contains("gone,,the API does not know this connection", ",5\r\n")
          .contains("old,success,no run for", ",9\r\n")
          .contains("tunnel,success,,0\r\n");
      assertThat(simulator.requests()).hasSize(3);
    }
  }

  @Test
  void a_pipe_gets_the_verdict_and_a_narrow_terminal_the_note_before_other_columns() {
    assertThat(Shell.run("--demo", "status").out())
        .contains("exit 11 (1 not green, 1 late)  next: syncruns --demo why -c bridge");
    Shell narrow = new Shell().onTerminal(60).and("--demo", "status", "--no-color");
    assertThat(narrow.out()).contains("NOTE", "fixable cause").doesNotContain("RECENT");
    assertThat(narrow.out().lines()).allMatch(line -> line.length() <= 60);
  }
}
