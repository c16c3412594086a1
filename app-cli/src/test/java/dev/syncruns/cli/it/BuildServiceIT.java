package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of a build service get from a wait, and what they must not. */
class BuildServiceIT {
  private static final String CONNECTION = "waited-connection-of-tests-0000000000000000";
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path home;
  private Simulator simulator;

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void azure_gets_an_issue_a_summary_and_a_task_that_succeeded_with_issues() throws IOException {
    Ran ran = serve("7d41c0aa", "PartialSuccess").run("wait", "--azure");

    assertThat(ran.exit()).isEqualTo(11);
    List<String> commands = ran.outLines().stream().filter(line -> line.startsWith("##")).toList();
    assertThat(commands).hasSize(3);
    assertThat(commands.get(0)).startsWith("##vso[task.logissue type=warning]syncruns: ");
    assertThat(commands.get(1)).isEqualTo("##vso[task.complete result=SucceededWithIssues;]");
    assertThat(Path.of(commands.get(2).replace("##vso[task.uploadsummary]", "")))
        .content()
        .contains("| partial |");
  }

  @ParameterizedTest
  @CsvSource({"TF_BUILD, True, ##vso[task.logissue", "GITHUB_ACTIONS, true, ::error title="})
  void inside_a_build_service_its_commands_are_written_by_themselves_but_not_into_json(
      String variable, String value, String command) {
    Syncruns syncruns = serve("7d41c0aa", "Error").with(variable, value);

    assertThat(syncruns.run("wait").outLines()).anyMatch(line -> line.startsWith(command));
    assertThat(syncruns.run("wait", "-o", "json").out()).startsWith("{").doesNotContain(command);
    assertThat(syncruns.run("wait", "--jsonl").outLines()).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void nothing_that_the_service_says_becomes_a_command_for_a_build() throws IOException {
    String evil = "x\n::error::pwned\n##vso[task.setvariable variable=PATH]pwned\n\u001B[2J| a |";
    Path summary = home.resolve("summary.md");

    Ran ran =
        serve(evil, evil)
            .with("GITHUB_STEP_SUMMARY", summary.toString())
            .run("wait", "--github", "--azure");

    assertThat(ran.exit()).isEqualTo(15);
    assertThat(ran.outLines())
        .filteredOn(line -> line.startsWith("::") || line.startsWith("##"))
        .hasSize(3)
        .noneMatch(line -> line.startsWith("::error::") || line.indexOf("##vso[", 1) > 0)
        .noneMatch(line -> line.contains("\u001B"));
    assertThat(Files.readString(summary).lines()).filteredOn(line -> !line.isBlank()).hasSize(4);
  }

  private Syncruns serve(String id, String result) {
    SimulatedRun run =
        SimulatedRun.builder()
            .id(id)
            .state("Completed")
            .result(result)
            .start(START)
            .end(START.plusSeconds(700))
            .build();
    simulator =
        Simulator.builder()
            .connection(
                new SimulatedConnection(CONNECTION, "waited", "Waited"), SimulatedRuns.of(run))
            .start();
    return Syncruns.at(home).talkingTo(simulator.apiUrl(), CONNECTION);
  }
}
