package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wait leaves in files for others. */
class ResultFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw----", "rwxr-x--x"})
  @DisabledOnOs(OS.WINDOWS)
  void a_file_that_is_there_keeps_its_permissions(String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("r.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    Shell.run("--demo", "wait", "latest~1", "-q", "--result-file", file.toString());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(permissions);
    assertThat(file).content().startsWith("{\"schema\":\"syncruns.wait/v1\"");
    assertThat(folder)
        .isDirectoryContaining("glob:**r.json")
        .isDirectoryNotContaining("glob:**tmp");
  }

  @Test
  void a_step_summary_without_room_is_told_and_left_as_it_is() throws IOException {
    Path summary = Files.writeString(folder.resolve("s.md"), "x".repeat(1024 * 1024 - 10));

    Shell shell =
        new Shell()
            .with("GITHUB_ACTIONS", "true")
            .with("GITHUB_STEP_SUMMARY", summary.toString())
            .and("--demo", "wait", "latest~1");

    assertThat(shell.exit()).isEqualTo(11);
    assertThat(shell.err()).contains("warning: the step summary has no room left");
    assertThat(summary).hasSize(1024 * 1024 - 10);
  }
}
