package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
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
  @EnabledOnOs(OS.LINUX)
  void a_mount_point_is_written_in_place() throws Exception {
    Path host = Files.writeString(folder.resolve("host.json"), "old and longer".repeat(1000));
    Path file = Files.writeString(folder.resolve("r.json"), "");
    assumeTrue(call("mount", "--bind", host.toString(), file.toString()) == 0, "may not mount");
    try {
      Shell shell = Shell.run("--demo", "wait", "latest~1", "-q", "--result-file", file.toString());

      assertThat(shell.exit()).isEqualTo(11);
      assertThat(host).content().startsWith("{\"schema\":\"syncruns.wait/v1\"").endsWith("}\n");
    } finally {
      assertThat(call("umount", file.toString())).isZero();
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void a_file_that_cannot_be_written_is_refused_before_the_wait() {
    for (Path file : new Path[] {folder, folder.resolve("none/r.json")}) {
      Shell shell = Shell.run("--demo", "wait", "latest~1", "--result-file", file.toString());

      assertThat(shell.exit()).isEqualTo(3);
      assertThat(shell.out()).isEmpty();
      assertThat(shell.err()).contains(file.toString(), "can't be written");
    }
  }

  private static int call(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
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
