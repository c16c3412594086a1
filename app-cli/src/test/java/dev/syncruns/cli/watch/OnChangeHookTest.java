package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Watches;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.waiting.RunChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OnChangeHookTest {
  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void whatHappenedReachesTheCommandByVariables() throws IOException {
    Path log = folder.resolve("log");
    OnChangeHook command =
        command("echo \"$SYNCRUNS_EVENT|$SYNCRUNS_FILE|$SYNCRUNS_ERROR_CODE\" >> '" + log + "'");

    change(command, null, Nights.running());

    assertThat(log)
        .hasContent("state||\nrun.started||\ntask.failed|drawings/Pier-07.dgn|TAE_REF_2004\n");
    assertThat(warnings).isEmpty();
  }

  @Test
  void theEndComesWithItsExitCodeAndOutcome() throws IOException {
    Path log = folder.resolve("log");
    WatchedRun ended = Watches.ended(Nights.week().get(1), ExitCode.PARTIAL);
    String line = "$SYNCRUNS_EVENT $SYNCRUNS_EXIT $SYNCRUNS_OUTCOME $SYNCRUNS_STATE $SYNCRUNS_RUN";

    command("echo \"" + line + "\" >> '" + log + "'").ended(ended, Watches.of(ended));

    assertThat(log)
        .hasContent("run.finished 11 partial Completed c02be917-4f0e-4c0e-9a53-b6a1f2f2f001\n");
  }

  @Test
  void nothingThatTheServiceSaysBecomesACommand() throws IOException {
    String evil = "$(touch pwned)`touch pwned`'; touch pwned; \"\n touch pwned\u0000";
    Path file = folder.resolve("file");
    Task task =
        Task.builder()
            .sourceFileId(SourceFileId.of(evil))
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.ERROR.open())
            .build();
    Run run =
        Run.builder()
            .id(RunId.of(evil))
            .state(ExecutionState.read(evil))
            .jobs(List.of(Job.builder().tasks(List.of(task)).build()))
            .build();

    change(command("cd '" + folder + "'; printf %s \"$SYNCRUNS_FILE\" > file"), null, run);
    change(command("cd '" + folder + "'; true"), null, Hostile.everywhere());

    assertThat(Files.readString(file)).isEqualTo(evil.replace("\u0000", ""));
    assertThat(folder.resolve("pwned")).doesNotExist();
    assertThat(warnings).isEmpty();
  }

  @Test
  void aCommandThatFailsIsWarnedOfAndStopsNothing() {
    change(command("exit 7"), null, Nights.running());

    assertThat(warnings).hasSize(3).containsOnly("--on-change ended with 7");
  }

  private OnChangeHook command(String text) {
    return new OnChangeHook(text, warnings::add);
  }

  private static void change(OnChangeHook command, Run before, Run now) {
    WatchedRun run = Watches.active(now);
    command.changed(run, RunChanges.between(before, now), Watches.of(run));
  }
}
