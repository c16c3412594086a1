package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedJob;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRunBuilder;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.data.SimulatedTask;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiting as a process: each end of a run has its code, however it is found out. */
class WaitIT {
  private static final String CONNECTION = "waited-connection-of-tests-0000000000000000";
  private static final List<String> USUAL =
      List.of("NotStarted", "Queued", "WaitingToExecute", "Executing", "Finalizing");

  @TempDir Path home;
  private final AtomicInteger looks = new AtomicInteger();
  private Simulator simulator;

  @AfterEach
  void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Success, 0",
    "Error, 10",
    "PartialSuccess, 11",
    "Cancelled, 12",
    "TimedOut, 13",
    "Skipped, 14",
    "Undetermined, 15",
    "Splendid, 15"
  })
  void each_result_has_its_code_while_it_runs_when_it_ended_and_in_a_list(String result, int code) {
    Syncruns syncruns = serve(USUAL, result);

    Ran watched = syncruns.run("wait", "--interval", "50ms");
    Ran ended = syncruns.run("wait", "-o", "json");
    Ran listed = syncruns.run("list", "--exit-status", "-L", "1");

    assertThat(watched.exit()).as(watched.out() + watched.err()).isEqualTo(code);
    assertThat(watched.out())
        .contains("not-started -> queued", "executing -> finalizing", "exit=" + code);
    assertThat(simulator.requests()).hasSize(USUAL.size() + 3);
    assertThat(ended.exit()).isEqualTo(code);
    assertThat(document(ended.out()).getInt("exit")).isEqualTo(code);
    assertThat(listed.exit()).isEqualTo(code);
  }

  @Test
  void a_success_with_a_failed_task_is_20_everywhere_unless_it_is_waived() {
    Syncruns syncruns =
        serve(
            SimulatedRuns.of(
                run("Completed", "Success")
                    .job(
                        SimulatedJob.builder("MSTN")
                            .task(
                                SimulatedTask.builder("a.dgn")
                                    .outcome("Completed", "Error")
                                    .build())
                            .build())
                    .build()));

    assertThat(syncruns.run("wait").exit()).isEqualTo(20);
    assertThat(syncruns.run("list", "--exit-status").exit()).isEqualTo(20);
    assertThat(syncruns.run("show", "--exit-status", "-o", "name").exit()).isEqualTo(20);
    assertThat(syncruns.run("wait", "--ok-on", "task-error").exit()).isZero();
    assertThat(syncruns.run("wait", "--exit-zero").exit()).isZero();
  }

  @Test
  void a_run_that_never_ends_is_8_at_the_timeout() {
    Syncruns syncruns = serve(SimulatedRuns.of(run("Executing", "Undetermined").build()));

    Ran ran = syncruns.run("wait", "--timeout", "6s", "--interval", "200ms");

    assertThat(ran.exit()).isEqualTo(8);
    assertThat(ran.out()).contains("still executing", "the time is up", "exit=8");
  }

  @Test
  void a_state_that_nobody_knows_does_not_end_a_wait() {
    Syncruns syncruns = serve(SimulatedRuns.of(run("Dreaming", "Success").build()));

    Ran ran = syncruns.run("wait", "--timeout", "6s", "--interval", "200ms");

    assertThat(ran.exit()).isEqualTo(8);
    assertThat(ran.out()).contains(" Dreaming");
  }

  @Test
  void no_run_is_9_and_no_such_id_5() {
    Syncruns syncruns = serve(SimulatedRuns.of());

    Ran none = syncruns.run("wait");
    Ran late = syncruns.run("wait", "--wait-for-start", "1s", "--interval", "200ms");
    Ran id = syncruns.run("wait", "0123456789abcdef");

    assertThat(none.exit()).isEqualTo(9);
    assertThat(late.exit()).isEqualTo(9);
    assertThat(late.err()).contains("no run appeared in time");
    assertThat(id.exit()).isEqualTo(5);
  }

  @Test
  void nine_503s_a_429_a_reset_and_a_revoked_token_cost_no_verdict() {
    Syncruns syncruns = serve(USUAL, "PartialSuccess");
    AtomicInteger requests = new AtomicInteger();
    simulator
        .script()
        .always(
            (request, documented) -> {
              int number = requests.incrementAndGet();
              if (number >= 3 && number < 12) {
                return ErrorResponses.htmlPage(503);
              }
              if (number == 12) {
                return ErrorResponses.tooManyRequests("1");
              }
              if (number == 13) {
                simulator.tokens().revokeAll();
              }
              if (number == 15) {
                return documented.get().resetAfter(10);
              }
              return documented.get();
            });

    Ran ran =
        syncruns.run(
            "wait", "--interval", "50ms", "--token-command", "echo sim-$(date +%s%N)", "--jsonl");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(11);
    List<JsonObject> events = ran.outLines().stream().map(WaitIT::document).toList();
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).getInt("seq")).isEqualTo(i + 1);
      assertThat(events.get(i).getString("schema")).isEqualTo("syncruns.event/v1");
    }
    assertThat(events)
        .extracting(event -> event.getString("event"))
        .contains("poll.error", "state");
    assertThat(events.get(events.size() - 1).getString("event")).isEqualTo("run.finished");
  }

  @Test
  void the_end_reaches_a_file_and_the_pages_of_a_build_service() throws Exception {
    Syncruns syncruns = serve(USUAL, "Error");
    Path result = home.resolve("result.json");
    Path summary = home.resolve("summary.md");

    Ran ran =
        syncruns
            .with("GITHUB_STEP_SUMMARY", summary.toString())
            .run("wait", "--interval", "50ms", "--result-file", result.toString(), "--github");

    assertThat(ran.exit()).isEqualTo(10);
    assertThat(document(Files.readString(result)).getInt("exit")).isEqualTo(10);
    assertThat(ran.outLines()).anyMatch(line -> line.startsWith("::error title=syncruns%3A "));
    assertThat(summary).content().contains("| failed |");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void an_interruption_says_where_the_run_is_and_how_to_go_on() throws Exception {
    Syncruns syncruns = serve(SimulatedRuns.of(run("Executing", "Undetermined").build()));
    Process watch = syncruns.start("watch", "-c", CONNECTION, "--interval", "100ms");
    try (var out = watch.inputReader()) {
      assertThat(out.readLine()).contains(" executing");

      new ProcessBuilder("kill", "-INT", Long.toString(watch.pid())).start().waitFor();

      assertThat(watch.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(watch.exitValue()).isEqualTo(130);
      try (var err = watch.errorReader()) {
        assertThat(err.readLine())
            .startsWith("stopped watching, not the run: ")
            .contains("resume: syncruns -c " + CONNECTION + " watch 7d41c0aa-");
      }
    } finally {
      watch.destroyForcibly();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_termination_is_143_and_says_how_to_go_on_also_when_quiet() throws Exception {
    CountDownLatch seen = new CountDownLatch(2);
    Syncruns syncruns =
        serve(
            now -> {
              seen.countDown();
              return List.of(run("Executing", "Undetermined").build());
            });
    Process wait = syncruns.start("wait", "--interval", "100ms", "-q");
    try {
      assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();

      new ProcessBuilder("kill", "-TERM", Long.toString(wait.pid())).start().waitFor();

      assertThat(wait.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(wait.exitValue()).isEqualTo(143);
      assertThat(wait.inputReader().lines()).isEmpty();
      assertThat(wait.errorReader().lines())
          .singleElement()
          .asString()
          .startsWith("stopped watching, not the run: ")
          .endsWith("resume: syncruns wait 7d41c0aa-2b7e-4f5c-9d38-0a1b2c3d4e05");
    } finally {
      wait.destroyForcibly();
    }
  }

  /** A connection whose run is in one of {@code states} at each look, and then completed. */
  private Syncruns serve(List<String> states, String result) {
    return serve(
        now -> {
          int look = looks.getAndIncrement();
          return List.of(
              look < states.size()
                  ? run(states.get(look), "Undetermined").build()
                  : run("Completed", result).build());
        });
  }

  private Syncruns serve(SimulatedRuns runs) {
    simulator =
        Simulator.builder()
            .connection(new SimulatedConnection(CONNECTION, "waited", "Waited"), runs)
            .start();
    return Syncruns.at(home).talkingTo(simulator.apiUrl(), CONNECTION);
  }

  private static JsonObject document(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static SimulatedRunBuilder run(String state, String result) {
    Instant start = Instant.parse("2026-11-23T02:00:00Z");
    SimulatedRunBuilder run =
        SimulatedRun.builder()
            .id("7d41c0aa-2b7e-4f5c-9d38-0a1b2c3d4e05")
            .state(state)
            .result(result)
            .start(start);
    return state.equals("Completed") ? run.end(start.plus(Duration.ofMinutes(12))) : run;
  }
}
