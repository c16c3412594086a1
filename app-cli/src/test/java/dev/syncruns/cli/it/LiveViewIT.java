package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedJob;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRunBuilder;
import dev.syncruns.simulator.data.SimulatedTask;
import dev.syncruns.simulator.data.SimulatedTaskError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The live view on a real terminal: what is written to it, what stays, how it is left. */
class LiveViewIT {
  private static final String CONNECTION = "watched-connection-of-tests-000000000000000";
  private static final String RUN = "7d41c0aa-2b7e-4f5c-9d38-0a1b2c3d4e05";
  private static final int EVER = Integer.MAX_VALUE;

  @TempDir Path home;
  private final AtomicInteger looks = new AtomicInteger();
  private Simulator simulator;
  private Tmux tmux;

  @BeforeAll
  @SuppressWarnings("SystemOut")
  static void saysWhatIsSkipped() {
    if (!Tmux.isInstalled()) {
      System.out.println("SKIPPED: LiveViewIT, the live view on a terminal: tmux is not installed");
    }
  }

  @BeforeEach
  void needsATerminal() {
    assumeTrue(Tmux.isInstalled(), "tmux is not installed");
  }

  @AfterEach
  void stop() {
    if (tmux != null) {
      tmux.close();
    }
    if (simulator != null) {
      simulator.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void nothingIsClearedNoLineIsTooLongAndTheLastFrameStays(int columns) {
    open(columns, 24, 12);

    tmux.run("echo before; ./s watch --interval 50ms; echo \"exit=$?\"");

    String history = tmux.history();
    assertThat(history).containsSubsequence("before", "watch  ");
    assertThat(history)
        .containsSubsequence("◐ partial  7d41c0aa", "exit=11", "✖ Pier-07.dgn", "\nexit=11");
    assertThat(history)
        .containsOnlyOnce("partial  7d41c0aa")
        .containsOnlyOnce("watch  ")
        .containsOnlyOnce("next: syncruns why 7d41c0aa")
        .doesNotContain("executing", "Ctrl-C");
    String frames = frames();
    assertThat(visible(frames))
        .contains("● executing", "░", "will end not green: 1 task already failed.");
    assertNothingIsCleared(frames);
    assertThat(frames.lines()).allMatch(line -> visible(line).length() < columns);
    assertThat(tmux.isCursorShown()).isTrue();
  }

  @Test
  void aLineThatStaysTheSameIsNotWrittenAgain() {
    open(80, 24, 12);

    tmux.run("./s watch --interval 50ms");

    assertThat(frames().split("Ctrl-C stops watching", -1).length - 1)
        .as("how often the last line was written")
        .isLessThan(simulator.requests().size());
  }

  @ParameterizedTest
  @CsvSource({"C-c, '', 130", "C-c, -q, 130", "TERM, '', 143"})
  void anInterruptionLeavesTheTerminalAsItWasAndSaysHowToGoOn(String how, String option, int exit)
      throws IOException {
    open(80, 24, EVER);
    tmux.type(
        "stty -a > before; ./s watch --interval 100ms "
            + option
            + "; echo \"exit=$?\"; stty -a > after; "
            + tmux.done());
    awaitLook(option.isEmpty());

    if (how.equals("TERM")) {
      ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("pid")).strip()))
          .orElseThrow()
          .destroy();
    } else {
      tmux.press(how);
    }
    tmux.awaitDone();

    String history = tmux.history();
    assertThat(history)
        .containsSubsequence("stopped watching, not the run: ", "executing", "resume: syncruns")
        .contains("exit=" + exit);
    assertThat(history.replace("\n", "")).contains("watch " + RUN);
    assertThat(home.resolve("after")).hasSameTextualContentAs(home.resolve("before"));
    assertThat(tmux.isCursorShown()).isTrue();
    assertNothingIsCleared(frames());
    if (option.isEmpty()) {
      assertThat(history).containsSubsequence("● executing", "✖ Pier-07.dgn", "stopped watching");
    }
  }

  @Test
  void aFailureLeavesTheLastFrameAndTheTerminalAsItWas() {
    open(80, 24, EVER);
    tmux.type(
        "SYNCRUNS_TOKEN=real-token ./s watch --interval 50ms; echo \"exit=$?\"; " + tmux.done());
    tmux.awaitDone();

    assertThat(tmux.history()).containsSubsequence("watch  ", "error: ", "exit=4");
    assertThat(tmux.isCursorShown()).isTrue();
  }

  @Test
  void theViewKeepsToATerminalThatIsMadeSmaller() {
    open(100, 24, EVER);
    tmux.type("./s watch --interval 100ms; " + tmux.done());
    tmux.awaitScreen(text -> text.contains("started "));

    tmux.resize(50, 7);
    tmux.awaitScreen(
        text -> text.contains("● executing") && !text.contains("MSTN") && fits(text, 50));
    tmux.resize(120, 24);
    tmux.awaitScreen(text -> text.contains("MSTN") && text.contains("started "));
    tmux.press("C-c");
    tmux.awaitDone();

    assertNothingIsCleared(frames());
    assertThat(tmux.history()).contains("✖ Pier-07.dgn");
  }

  @Test
  void linesTypedMeanwhileBeginANewFrameBelow() {
    open(80, 40, EVER);
    tmux.type("./s watch --interval 100ms; " + tmux.done());
    awaitLook(true);

    for (int frames = 2; frames <= 4; frames++) {
      int expected = frames;
      tmux.press("Enter");
      tmux.awaitScreen(text -> wholeFrames(text) == expected);
    }
    tmux.press("C-c");
    tmux.awaitDone();

    assertThat(tmux.history().split("● executing", -1)).hasSize(1 + 4);
    assertNothingIsCleared(frames());
  }

  @Test
  void afterAStopTheViewGoesOnBelowWhatTheShellWrote() {
    open(80, 40, EVER);
    tmux.type("./s watch --interval 100ms");
    awaitLook(true);

    tmux.press("C-z");
    tmux.awaitScreen(text -> text.contains("Stopped"));
    tmux.type("echo hel''lo");
    tmux.awaitScreen(text -> text.contains("\nhello\n"));
    tmux.type("fg; " + tmux.done());
    tmux.awaitScreen(text -> wholeFrames(text) == 2);
    tmux.press("C-c");
    tmux.awaitDone();

    assertThat(tmux.history())
        .containsSubsequence("watch  ", "Pier-07.dgn", "Ctrl-C stops", "Stopped", "\nhello\n")
        .containsSubsequence("\nhello\n", "watch  ", "● executing", "Pier-07.dgn", "stopped");
    assertThat(tmux.history().split("● executing", -1)).hasSize(1 + 2);
  }

  /** How many times the whole view can be seen. */
  private static int wholeFrames(String text) {
    return text.split("✖ Pier-07.dgn[^✖]*Ctrl-C stops watching", -1).length - 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./s watch --interval 50ms --accessible",
        "ACCESSIBLE=1 ./s watch --interval 50ms",
        "TERM=dumb ./s watch --interval 50ms",
        "./s watch --interval 50ms | cat",
        "./s watch --interval 50ms -v 2>&1",
        "./s wait --interval 50ms"
      })
  void elsewhereThereIsALineForEachChange(String command) {
    open(120, 24, 4);

    tmux.run(command);

    assertThat(tmux.history()).contains("executing", "PartialSuccess").doesNotContain("Ctrl-C");
    assertThat(frames()).doesNotContain("\u001B[?2026h", "\u001B[?25l");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./s watch --interval 50ms --ascii", "LANG=C ./s watch --interval 50ms"})
  void withoutUnicodeItIsDrawnInAscii(String command) {
    open(80, 24, 6);

    tmux.run(command);

    assertThat(visible(frames())).matches("[\\p{ASCII}]*").contains("####", "x Pier-07.dgn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-q"})
  void theEndRingsWhenThatIsWanted(String option) {
    open(80, 24, 2);

    tmux.run("./s watch --interval 50ms --notify " + option);

    assertThat(tmux.written())
        .containsOnlyOnce("\u0007\u001B]9;syncruns: " + CONNECTION + " PartialSuccess");
  }

  @Test
  void whatABuildServiceReadsComesBelowTheLastFrame() {
    open(80, 24, 4);

    tmux.run("./s watch --interval 50ms --github; echo \"exit=$?\"");

    assertThat(tmux.history())
        .containsOnlyOnce("watch  ")
        .containsSubsequence("◐ partial", "✖ Pier-07.dgn", "::error title=", "next: ", "exit=11");
  }

  @Test
  void whenTheTimeIsUpItSaysHowToGoOn() {
    open(80, 24, EVER);

    tmux.run("./s watch --interval 50ms --timeout 4s; echo \"exit=$?\"");

    assertThat(tmux.history().replace("\n", ""))
        .contains("● running  7d41c0aa  still executing", "next: syncruns watch " + RUN)
        .contains("exit=8");
  }

  @Test
  void withoutColoursThereAreNone() {
    open(80, 24, 6);

    tmux.run("NO_COLOR=1 ./s watch --interval 50ms");

    assertThat(frames()).contains("● executing").doesNotContainPattern("\u001B\\[[0-9;]*m");
  }

  /** A run that is under way for some looks, and then a partial success. */
  private void open(int columns, int rows, int active) {
    simulator =
        Simulator.builder()
            .connection(
                new SimulatedConnection(CONNECTION, "watched", "Watched"),
                now -> List.of(run(looks.getAndIncrement(), active)))
            .start();
    Syncruns.at(home).talkingTo(simulator.apiUrl(), CONNECTION).writeScript(home.resolve("s"));
    tmux = Tmux.start(home, columns, rows);
  }

  private static SimulatedRun run(int look, int active) {
    boolean over = look >= active;
    Instant start = Instant.parse("2026-11-23T02:00:00Z");
    SimulatedJob.Builder job =
        SimulatedJob.builder("MSTN")
            .task(
                SimulatedTask.builder("drawings/Pier-07.dgn")
                    .outcome("Completed", "Error")
                    .error(missing())
                    .build());
    for (int i = 0; i < 10; i++) {
      boolean done = over || i < look;
      job.task(
          SimulatedTask.builder("Span-" + i + ".dgn")
              .outcome(done ? "Completed" : "Queued", done ? "Success" : "Undetermined")
              .build());
    }
    SimulatedRunBuilder run =
        SimulatedRun.builder()
            .id(RUN)
            .state(over ? "Completed" : "Executing")
            .result(over ? "PartialSuccess" : "Undetermined")
            .start(start)
            .job(job.build());
    return over ? run.end(start.plusSeconds(700)).build() : run.build();
  }

  private static SimulatedTaskError missing() {
    return SimulatedTaskError.known("SourceFileNotFound")
        .with("message", "Reference file not found: ../ref/Soil_2024.dgn");
  }

  /** What was written from the first frame on. */
  private String frames() {
    String written = tmux.written();
    return written.substring(Math.max(0, written.indexOf("\u001B[?2026h")));
  }

  private void awaitLook(boolean live) {
    tmux.awaitScreen(text -> looks.get() > 2 && (!live || text.contains("● executing")));
  }

  private static void assertNothingIsCleared(String frames) {
    assertThat(frames)
        .doesNotContainPattern("\u001B\\[[0-3]?J")
        .doesNotContainPattern("\u001B\\[[0-9;]*H")
        .doesNotContain("\u001Bc", "\u001B[?1049h", "\u001B[?47h");
  }

  private static boolean fits(String screen, int columns) {
    return screen.lines().allMatch(line -> line.length() <= columns);
  }

  private static String visible(String line) {
    return line.replaceAll("\u001B\\[\\??[0-9;]*[A-Za-z]", "").replace("\r", "");
  }
}
