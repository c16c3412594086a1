package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.api.ErrorResponses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No token and no secret in anything the command writes, however much it is asked to tell. */
class CanaryIT {
  private static final String TOKEN = "sim-canary-d41d8cd98f00b204";
  private static final String SECRET = "canary-secret-e9800998ecf8427e";
  private static final String ISSUED = "sim-issued-";

  @TempDir Path home;
  @TempDir Path temporary;
  private Simulator simulator;

  @BeforeEach
  void start() {
    simulator =
        Simulator.builder().generate("many", 3, 1, 1).clientCredentials("night", SECRET).start();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Syncruns withToken() {
    return Syncruns.at(home)
        .talkingTo(simulator.apiUrl(), "many")
        .with("SYNCRUNS_TOKEN", TOKEN)
        .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
  }

  private Syncruns asClient(String secret) {
    return withToken().asClient(simulator.apiUrl(), "night", secret);
  }

  private void assertClean(Ran ran) {
    assertThat(ran.out() + ran.err() + written(home) + written(temporary))
        .doesNotContain(TOKEN, SECRET, ISSUED);
  }

  private static String written(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).map(CanaryIT::text).collect(Collectors.joining());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_list_a_run_and_a_check_tell_no_token() {
    for (String command : List.of("list", "show", "doctor", "config list")) {
      List<String> words = List.of((command + " -vv --debug --trace t.har").split(" "));

      Ran ran = withToken().run(words.toArray(String[]::new));

      assertThat(ran.exit()).as(ran.err()).isZero();
      assertClean(ran);
    }
    assertThat(text(home.resolve("t.har"))).contains("\"entries\"");
  }

  @Test
  void a_client_tells_neither_its_secret_nor_its_token() {
    Ran ran = asClient(SECRET).run("list", "-vv", "--debug", "--trace", "t.har");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("/connect/token -> 200");
    assertThat(text(home.resolve("t.har"))).contains("/connect/token");
    assertClean(ran);
  }

  @Test
  void failures_tell_no_secret_either_even_if_the_service_repeats_it() {
    simulator
        .script()
        .always(
            (request, documented) -> ErrorResponses.error(401, "HeaderNotFound", "bad: " + TOKEN));
    assertClean(withToken().run("list", "-vv", "--debug", "--trace", "t.har"));
    assertClean(withToken().run("list", "--json"));

    simulator
        .script()
        .clear()
        .when(
            request -> request.path().contains("/runs"),
            (request, documented) -> ErrorResponses.htmlPage(503));
    Ran down = asClient(SECRET).run("list", "-vv", "--debug", "--retries", "1", "--trace", "t.har");

    assertThat(down.exit()).isEqualTo(7);
    assertClean(down);
  }

  @Test
  void a_defect_leaves_a_report_without_a_token() throws IOException {
    Ran ran = withToken().without("microprofile-rest-client").run("list", "-vv");

    assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).contains("defect", temporary.toString()).doesNotContain("\tat ");
    assertThat(written(temporary)).contains("\tat ");
    assertClean(ran);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void the_list_of_processes_shows_no_token() throws IOException, InterruptedException {
    try (DeadServer server = DeadServer.start()) {
      Process process =
          asClient(SECRET)
              .with("SYNCRUNS_API_URL", server.address().toString())
              .start("list", "--request-timeout", "20s");
      try {
        server.socket().accept().close();
        Process ps = new ProcessBuilder("ps", "-ww", "-eo", "args").start();
        String shown = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shown).contains("syncruns.jar list").doesNotContain(TOKEN, SECRET, ISSUED);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
