package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRunBuilder;
import dev.syncruns.simulator.data.SimulatedRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waiting for many runs and connections as a process: what it costs and what it ends with. */
class WaitManyIT {
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  private static final int LOOKS = 4;

  @TempDir Path home;
  private Simulator simulator;

  @AfterEach
  void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }

  @Test
  void twenty_runs_on_one_connection_cost_the_requests_of_one() {
    AtomicInteger looks = new AtomicInteger();
    Syncruns syncruns =
        serve("bridge-0000000000000000000000000000000000", twenty(looks, "Success"));
    List<String> arguments = new ArrayList<>(List.of("wait", "--interval", "50ms"));
    IntStream.range(0, 20).mapToObj(WaitManyIT::id).forEach(arguments::add);

    Ran ran = syncruns.run(arguments.toArray(String[]::new));

    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.outLines()).filteredOn(line -> line.endsWith(" exit=0")).hasSize(20);
    assertThat(simulator.requests()).hasSize(LOOKS + 1);
  }

  @Test
  void connections_share_a_schedule_and_the_worst_end_wins() throws Exception {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    simulator =
        Simulator.builder()
            .connection(connection("bridge"), twenty(first, "PartialSuccess"))
            .connection(connection("depot"), twenty(second, "Success"))
            .start();
    Path config = Files.createDirectories(home.resolve(".config/syncruns"));
    Files.writeString(
        config.resolve("config.properties"),
        "syncruns.connections.bridge.id="
            + connection("bridge").id()
            + "\nsyncruns.connections.depot.id="
            + connection("depot").id()
            + "\n");

    Ran ran =
        Syncruns.at(home)
            .talkingTo(simulator.apiUrl(), "bridge")
            .run("watch", "-c", "bridge", "-c", "depot", "--interval", "50ms");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(11);
    assertThat(ran.out()).contains(" bridge 00000000 Part", " depot 00000000 Success");
    assertThat(first.get()).isEqualTo(LOOKS + 1);
    assertThat(second.get()).isEqualTo(LOOKS + 1);
  }

  @Test
  void a_wrong_token_or_connection_ends_a_wait_after_the_third_refusal() {
    Syncruns syncruns =
        serve("bridge-0000000000000000000000000000000000", twenty(new AtomicInteger(), "Success"));

    Ran unknown =
        syncruns
            .with("SYNCRUNS_CONNECTION", connection("nobody").id())
            .run("wait", "--interval", "50ms");
    int asked = simulator.requests().size();
    Ran refused = syncruns.with("SYNCRUNS_TOKEN", "wrong").run("wait", "--interval", "50ms");

    assertThat(unknown.exit()).isEqualTo(5);
    assertThat(unknown.err()).contains("the API does not know this connection");
    assertThat(asked).isEqualTo(3);
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err()).contains("the service refused the access token");
  }

  @Test
  void a_refusal_in_the_middle_of_a_wait_is_survived_also_when_the_token_stays_the_same() {
    AtomicInteger requests = new AtomicInteger();
    Syncruns syncruns =
        serve(
            "bridge-0000000000000000000000000000000000",
            twenty(new AtomicInteger(), "PartialSuccess"));
    simulator
        .script()
        .always(
            (request, documented) -> {
              int number = requests.incrementAndGet();
              if (number > 1 && number < 12) {
                return ErrorResponses.htmlPage(503);
              }
              return number == 12 ? ErrorResponses.htmlPage(401) : documented.get();
            });

    Ran ran = syncruns.run("wait", "--interval", "50ms");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(11);
    assertThat(ran.out()).contains("HTTP 503 (10 in a row)", "HTTP 401");
  }

  private Syncruns serve(String id, SimulatedRuns runs) {
    simulator =
        Simulator.builder()
            .connection(new SimulatedConnection(id, "waited", "Waited"), runs)
            .start();
    return Syncruns.at(home).talkingTo(simulator.apiUrl(), id);
  }

  private static SimulatedConnection connection(String name) {
    return new SimulatedConnection(name + "-" + "0".repeat(42 - name.length()), name, name);
  }

  /** Twenty runs that are under way for some looks, and then over. */
  private static SimulatedRuns twenty(AtomicInteger looks, String result) {
    return now -> {
      boolean over = looks.getAndIncrement() >= LOOKS;
      return IntStream.range(0, 20)
          .mapToObj(number -> run(number, over, result))
          .map(SimulatedRunBuilder::build)
          .toList();
    };
  }

  private static SimulatedRunBuilder run(int number, boolean over, String result) {
    SimulatedRunBuilder run =
        SimulatedRun.builder()
            .id(id(number))
            .state(over ? "Completed" : "Executing")
            .result(over ? result : "Undetermined")
            .start(START.minusSeconds(number));
    return over ? run.end(START.plusSeconds(700)) : run;
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "%08d-2b7e-4f5c-9d38-0a1b2c3d4e05", number);
  }
}
