package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.api.ErrorResponses;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code --trace}: what went over the wire, in a file that may be shown to others. */
class TraceIT {
  @TempDir Path home;
  private Simulator simulator;
  private Syncruns syncruns;

  @BeforeEach
  void start() {
    simulator = Simulator.builder().generate("many", 250, 1, 1).start();
    syncruns = Syncruns.at(home).talkingTo(simulator.apiUrl(), "many");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private JsonObject log(String file) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(home.resolve(file))) {
      return Json.createReader(text).readObject().getJsonObject("log");
    }
  }

  private List<JsonObject> entries(String file) throws IOException {
    return log(file).getJsonArray("entries").getValuesAs(JsonObject.class);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void every_request_is_in_the_file_which_replaces_an_older_one_and_is_private() throws Exception {
    Files.writeString(home.resolve("t.har"), "older");

    Ran ran = syncruns.run("list", "--all", "--trace=t.har");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(log("t.har").getString("version")).isEqualTo("1.2");
    assertThat(entries("t.har")).hasSize(3);
    JsonObject second = entries("t.har").get(1);
    assertThat(second.getJsonObject("request").getString("url"))
        .startsWith(simulator.apiUrl() + "/")
        .contains("skip=100");
    assertThat(second.getJsonObject("request").getJsonArray("queryString").toString())
        .contains("{\"name\":\"$skip\",\"value\":\"100\"}");
    assertThat(second.getJsonObject("request").getJsonArray("headers").toString())
        .contains("{\"name\":\"Authorization\",\"value\":\"REDACTED\"}");
    assertThat(second.getJsonObject("response").getInt("status")).isEqualTo(200);
    assertThat(Files.getPosixFilePermissions(home.resolve("t.har")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(files()).containsExactly(home.resolve("t.har"));
  }

  @Test
  void a_command_that_fails_is_traced_with_every_attempt() throws IOException {
    simulator.script().always((request, documented) -> ErrorResponses.htmlPage(503));

    Ran ran = syncruns.run("show", "--retries", "1", "--trace", "t.har");

    assertThat(ran.exit()).isEqualTo(7);
    assertThat(entries("t.har"))
        .extracting(entry -> entry.getJsonObject("response").getInt("status"))
        .containsExactly(503, 503);
  }

  @Test
  void no_answer_is_status_0_and_doctor_is_traced_as_well() throws IOException {
    simulator.close();

    assertThat(syncruns.run("list", "--retries", "0", "--trace", "l.har").exit()).isEqualTo(7);
    assertThat(entries("l.har").get(0).getJsonObject("response").getInt("status")).isZero();
    assertThat(syncruns.run("doctor", "--trace", "d.har").exit()).isEqualTo(7);
    assertThat(entries("d.har")).isNotEmpty();
  }

  @Test
  void a_file_that_cannot_be_written_is_3_before_any_request() throws IOException {
    Path directory = Files.createDirectory(home.resolve("directory"));
    Ran missing = syncruns.run("list", "--trace", "nowhere/t.har");
    Ran taken = syncruns.run("list", "--trace", directory.toString());
    Ran option = syncruns.run("list", "--trace", "--json");

    assertThat(missing.exit()).isEqualTo(3);
    assertThat(missing.err()).contains("nowhere/t.har: there is no such directory");
    assertThat(taken.exit()).isEqualTo(3);
    assertThat(taken.err()).contains("no ordinary file");
    assertThat(option.exit()).isEqualTo(2);
    assertThat(simulator.requests()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void an_interrupted_command_leaves_a_whole_trace() throws Exception {
    simulator.script().always((request, documented) -> ErrorResponses.tooManyRequests("20"));
    Process process = syncruns.start("list", "--trace", "t.har", "-v");
    try (BufferedReader err = process.errorReader()) {
      assertThat(err.readLine()).contains("-> 429");
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor()).isEqualTo(130);
    } finally {
      process.destroyForcibly();
    }
    assertThat(entries("t.har")).hasSize(1);
  }
}
