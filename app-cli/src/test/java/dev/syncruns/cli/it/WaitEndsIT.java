package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRunBuilder;
import dev.syncruns.simulator.data.SimulatedRuns;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The less usual ends of waits as processes, and who is told of them. */
class WaitEndsIT {
  private static final String FIRST = "7d41c0aa-2b7e-4f5c-9d38-0a1b2c3d4e05";
  private static final String SECOND = "7d41c0ff-2b7e-4f5c-9d38-0a1b2c3d4e05";
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path home;
  private final AtomicInteger looks = new AtomicInteger();
  private Simulator simulator;

  @AfterEach
  void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }

  @Test
  void a_run_that_is_missing_for_a_while_is_waited_for_and_one_that_is_gone_is_5() {
    Syncruns back =
        serve(
            now -> {
              int look = looks.getAndIncrement();
              return look == 1 || look == 2
                  ? List.of()
                  : List.of(look < 4 ? active(FIRST) : ended(FIRST, "TimedOut"));
            });
    Ran seen = back.run("wait", "--interval", "50ms");
    simulator.close();
    looks.set(0);
    Syncruns gone = serve(now -> looks.getAndIncrement() == 0 ? List.of(active(FIRST)) : List.of());
    Ran lost = gone.run("wait", "--interval", "50ms", "--max-errors", "2");

    assertThat(seen.exit()).as(seen.out() + seen.err()).isEqualTo(13);
    assertThat(seen.out()).containsOnlyOnce("note: no longer listed");
    assertThat(lost.exit()).isEqualTo(5);
    assertThat(lost.err()).contains("the connection no longer lists the run", FIRST);
    assertThat(looks).hasValue(4);
  }

  @Test
  void a_beginning_of_several_ids_is_refused_with_the_candidates_whatever_else_is_waited_for() {
    Syncruns syncruns = serve(SimulatedRuns.of(active(FIRST), ended(SECOND, "Success")));

    for (List<String> arguments :
        List.of(List.of("wait", "7d41c0"), List.of("wait", "7d41c0", FIRST))) {
      Ran ran = syncruns.run(arguments.toArray(String[]::new));

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("2 runs have ids that begin with 7d41c0", FIRST, SECOND);
    }
  }

  @Test
  void the_time_that_is_up_before_a_run_appeared_is_9() {
    Syncruns syncruns = serve(SimulatedRuns.of(ended(FIRST, "Success")));

    Ran ran = syncruns.run("wait", "--any", "--timeout", "5s", "--interval", "300ms");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(9);
    assertThat(ran.out()).contains("waiting for a run to appear", "no run exit=9");
  }

  @Test
  void results_are_forgiven_but_not_that_nobody_knows() throws IOException {
    Syncruns syncruns = serve(SimulatedRuns.of(active(FIRST), ended(SECOND, "Error")));

    Ran ran =
        syncruns.run("wait", FIRST, SECOND, "--exit-zero", "--timeout", "4s", "--interval", "1s");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(8);
    assertThat(syncruns.run("wait", SECOND, "--exit-zero").exit()).isZero();
    assertThat(syncruns.run("wait", SECOND).exit()).isEqualTo(10);
  }

  @Test
  void azure_finds_the_summary_where_it_keeps_what_is_temporary() throws IOException {
    Path folder = Files.createDirectories(home.resolve("agent/_temp"));
    Syncruns syncruns = serve(SimulatedRuns.of(ended(FIRST, "Error")));

    Ran ran = syncruns.with("AGENT_TEMPDIRECTORY", folder.toString()).run("wait", "--azure");
    Ran lost = syncruns.with("AGENT_TEMPDIRECTORY", home + "/none").run("wait", "--azure");

    assertThat(ran.exit()).isEqualTo(10);
    assertThat(ran.out()).contains("##vso[task.uploadsummary]" + folder);
    assertThat(lost.exit()).isEqualTo(10);
    assertThat(lost.err()).contains("warning: ", "can't be written");
  }

  @Test
  void a_partial_success_that_is_forgiven_is_still_one_with_issues_for_azure() {
    Ran ran =
        serve(SimulatedRuns.of(ended(FIRST, "PartialSuccess")))
            .run("wait", "--azure", "--exit-zero");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            "##vso[task.logissue type=warning]",
            "##vso[task.complete result=SucceededWithIssues;]");
  }

  @Test
  void
      a_result_that_nobody_could_write_is_refused_before_the_wait_and_a_summary_costs_no_verdict() {
    Syncruns syncruns = serve(SimulatedRuns.of(ended(FIRST, "PartialSuccess")));

    Ran result = syncruns.run("wait", "--result-file", home.resolve("none/r.json").toString());
    int asked = simulator.requests().size();
    Ran summary = syncruns.with("GITHUB_STEP_SUMMARY", home.toString()).run("wait", "--github");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("none/r.json can't be written", "there is no such directory");
    assertThat(asked).isZero();
    assertThat(summary.exit()).isEqualTo(11);
    assertThat(summary.err()).contains("warning: ", "can't be written");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_watch_that_nobody_reads_any_longer_ends_without_a_word_unless_a_file_is_told() {
    Syncruns syncruns =
        serve(
            now ->
                List.of(
                    looks.getAndIncrement() < 40
                        ? run(FIRST).state(looks.get() % 2 == 0 ? "Queued" : "Executing").build()
                        : ended(FIRST, "Error")));
    String first = "{ \"$@\"; echo rc=$? >&2; } | head -1";

    Ran left = syncruns.shell(first, "watch", "--interval", "50ms");
    int asked = looks.getAndSet(0);
    String file = home.resolve("r.json").toString();
    Ran told = syncruns.shell(first, "wait", "--interval", "50ms", "--result-file", file);

    assertThat(left.err()).isEqualTo("rc=8\n");
    assertThat(left.outLines()).hasSize(1);
    assertThat(asked).isLessThan(40);
    assertThat(told.err()).isEqualTo("rc=10\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_result_file_keeps_its_links_and_devices_are_written_to() throws IOException {
    Syncruns syncruns = serve(SimulatedRuns.of(ended(FIRST, "PartialSuccess")));
    Path real = Files.writeString(home.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(home.resolve("link.json"), real);

    Ran linked = syncruns.run("wait", "-q", "--result-file", link.toString());
    Ran device = syncruns.run("wait", "-q", "--result-file", "/dev/stderr");

    assertThat(linked.exit()).isEqualTo(11);
    assertThat(link).isSymbolicLink();
    assertThat(document(Files.readString(real)).getInt("exit")).isEqualTo(11);
    assertThat(device.exit()).isEqualTo(11);
    assertThat(document(device.err()).getInt("exit")).isEqualTo(11);
    try (var left = Files.list(home)) {
      assertThat(left).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void an_interruption_is_told_to_the_file_and_names_all_that_is_open() throws Exception {
    CountDownLatch seen = new CountDownLatch(6);
    SimulatedRuns runs =
        now -> {
          seen.countDown();
          return List.of(active(FIRST));
        };
    simulator =
        Simulator.builder()
            .connection(connection("bridge"), runs)
            .connection(connection("depot"), runs)
            .connection(connection("tunnel"), SimulatedRuns.of(ended(FIRST, "Error")))
            .start();
    Path config = Files.createDirectories(home.resolve(".config/syncruns"));
    Files.writeString(
        config.resolve("config.properties"), alias("bridge") + alias("depot") + alias("tunnel"));
    Path result = home.resolve("result.json");
    Process wait =
        Syncruns.at(home)
            .talkingTo(simulator.apiUrl(), "bridge")
            .start(
                "wait",
                "-c",
                "bridge",
                "-c",
                "depot",
                "-c",
                "tunnel",
                "-q",
                "--interval",
                "100ms",
                "--result-file",
                result.toString());
    try {
      assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();

      new ProcessBuilder("kill", "-INT", Long.toString(wait.pid())).start().waitFor();

      assertThat(wait.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(wait.exitValue()).isEqualTo(130);
      assertThat(wait.errorReader().lines())
          .singleElement()
          .asString()
          .endsWith("resume: syncruns -c bridge -c depot wait");
      JsonObject told = document(Files.readString(result));
      assertThat(told.get("exit")).isEqualTo(JsonValue.NULL);
      assertThat(told.getJsonArray("runs").getJsonObject(0).getString("why"))
          .isEqualTo("interrupted");
      assertThat(told.getJsonArray("runs").getJsonObject(2).getInt("exit")).isEqualTo(10);
    } finally {
      wait.destroyForcibly();
    }
  }

  private Syncruns serve(SimulatedRuns runs) {
    SimulatedConnection connection = connection("waited");
    simulator = Simulator.builder().connection(connection, runs).start();
    return Syncruns.at(home).talkingTo(simulator.apiUrl(), connection.id());
  }

  private static SimulatedConnection connection(String name) {
    return new SimulatedConnection(name + "-" + "0".repeat(42 - name.length()), name, name);
  }

  private static String alias(String name) {
    return "syncruns.connections." + name + ".id=" + connection(name).id() + "\n";
  }

  private static JsonObject document(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static SimulatedRun active(String id) {
    return run(id).state("Executing").result("Undetermined").build();
  }

  private static SimulatedRun ended(String id, String result) {
    return run(id).state("Completed").result(result).end(START.plusSeconds(700)).build();
  }

  private static SimulatedRunBuilder run(String id) {
    return SimulatedRun.builder().id(id).start(START);
  }
}
