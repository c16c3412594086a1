package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown to those who embed a wait compiles, and waits. */
class WaitingExamplesTest {
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Path README = Path.of("..", "README.md");
  private static final Path WAITING = Path.of("..", "docs", "guide", "waiting.md");
  private static final String CONNECTION = "bridge-000000000000000000000000000000000000";

  @TempDir Path folder;

  @Test
  void embeddingWaitsForARun() throws Exception {
    try (Simulator simulator = partial()) {
      String start = block(README, 0);
      String wait = block(README, 1).replace("CONNECTION_ID", CONNECTION);
      String example =
          start.substring(0, start.indexOf("SyncRuns.over"))
              + wait
              + "System.out.println(\"green \" + green); }";

      assertThat(run(example, simulator.apiUrl())).isEqualTo("run-1 partial\ngreen false\n");
    }
  }

  @Test
  void theGuideOfWaitingWaits() throws Exception {
    try (Simulator simulator = partial()) {
      String start = block(README, 0).replace(" api =", " catalog =");
      String example =
          start.substring(0, start.indexOf("SyncRuns.over"))
              + ("ConnectionId connection = ConnectionId.of(\"" + CONNECTION + "\");\n")
              + block(WAITING, 0)
              + "}";

      assertThat(run(example, simulator.apiUrl()))
          .isEqualTo("run-1 partial\ndid not succeed: partial\n");
    }
  }

  private static Simulator partial() {
    SimulatedRun run =
        SimulatedRun.builder()
            .id("run-1")
            .state("Completed")
            .result("PartialSuccess")
            .start(Instant.parse("2026-11-23T02:00:00Z"))
            .build();
    return Simulator.builder()
        .connection(
            new SimulatedConnection(CONNECTION, "bridge", "Bridge A12"), SimulatedRuns.of(run))
        .start();
  }

  private static String block(Path document, int number) throws IOException {
    Matcher block = JAVA_BLOCK.matcher(Files.readString(document));
    for (int i = 0; i <= number; i++) {
      assertThat(block.find()).isTrue();
    }
    return block.group(1);
  }

  /** What {@code example} prints when it talks to the service at {@code apiUrl}. */
  private String run(String example, URI apiUrl) throws Exception {
    Path listed = folder.resolve("listed.txt");
    ExampleProgram.run(
        folder,
        example
            .replace("System.getenv(\"SYNCRUNS_TOKEN\")", "\"sim-readme\"")
            .replace("HttpConfig.builder()", "HttpConfig.builder().apiUrl(URI.create(args[0]))")
            .replace("System.out", "new PrintStream(out, true)"),
        apiUrl.toString(),
        listed.toString());
    return Files.readString(listed);
  }
}
