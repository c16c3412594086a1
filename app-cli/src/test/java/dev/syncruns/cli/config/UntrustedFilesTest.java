package dev.syncruns.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncruns.cli.config.Settings.SettingsInput;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.FileTrust;
import dev.syncruns.cli.output.AtomicFile;
import dev.syncruns.cli.output.AtomicFile.TemporaryFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that may be somebody else's is neither read, told of, nor written through. */
@EnabledOnOs(OS.LINUX)
class UntrustedFilesTest {
  @TempDir Path home;
  private Path project;
  private Path user;

  @BeforeEach
  void folders() throws IOException {
    project = Files.createDirectories(home.resolve("project/deep"));
    user = home.resolve(".config/syncruns/config.properties");
    Files.createDirectories(user.getParent());
  }

  private Settings settings() {
    return Settings.read(
        new SettingsInput(Map.of(), Map.of(), Map.of("HOME", home.toString()), project));
  }

  private String refusal() {
    CliException failure = catchThrowableOfType(CliException.class, this::settings);
    assertThat(failure.exit().code()).isEqualTo(3);
    return failure.headline() + failure.rows();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(home.resolve("project/.syncruns.properties"), text);
  }

  private static void mode(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  /** Gives a file to another user, which only root may do. */
  private static void giveAway(Path file) throws IOException, InterruptedException {
    Process chown = new ProcessBuilder("chown", "-h", "65534", file.toString()).start();
    assumeTrue(chown.waitFor() == 0);
  }

  @Test
  void a_project_file_that_is_a_link_to_a_secret_is_refused_and_its_text_not_told()
      throws IOException {
    Path secret = Files.writeString(home.resolve("secret"), "hunter2=very secret\n");
    Files.createSymbolicLink(home.resolve("project/.syncruns.properties"), secret);

    assertThat(refusal())
        .contains("~/project/.syncruns.properties: it is a symbolic link")
        .doesNotContain("hunter2", "very");
  }

  @Test
  void a_project_file_that_others_may_write_to_is_refused() throws IOException {
    mode(file("syncruns.list.limit=3\n"), "rw-rw-r--");

    assertThat(refusal()).contains("others may write to it").contains("chmod go-w");
  }

  @Test
  void a_project_file_of_another_user_is_refused() throws Exception {
    giveAway(file("syncruns.list.limit=3\n"));

    assertThat(refusal()).contains("it belongs to").contains("another user");
  }

  @Test
  void what_is_no_setting_is_told_by_file_and_line_only() throws IOException {
    file("syncruns.list.limit=3\nroot:x:0:0 hunter2\nroot:y\n\nhunter2 = s3cr3t\n");

    String told = "";
    for (CliException problem : settings().problems()) {
      told += problem.headline() + problem.rows();
    }
    assertThat(told)
        .contains("~/project/.syncruns.properties:2")
        .contains("~/project/.syncruns.properties:5")
        .doesNotContain("root", "hunter2", "s3cr3t");
  }

  @Test
  void a_broken_escape_is_told_by_its_line_only() throws IOException {
    file("a=1\nhunter2=\\u00zz\n");

    assertThat(refusal()).contains("line 2").doesNotContain("hunter2");
  }

  @Test
  void a_file_of_settings_does_not_say_how_much_it_counts() throws IOException {
    Files.writeString(user, "config_ordinal=9999\nsyncruns.list.limit=1\n");
    mode(user, "rw-------");
    file("syncruns.list.limit=3\n");

    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("3");
  }

  @Test
  void a_file_of_more_than_a_mebibyte_is_refused_and_continued_lines_cost_linear_time()
      throws IOException {
    file("syncruns.list.limit=\\\n" + " \\\n".repeat(330_000) + "7\n");
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("7");

    file("# " + "x".repeat(1024 * 1024));
    assertThat(refusal()).contains("more than 1 MiB");
  }

  @Test
  void something_else_in_the_place_of_the_users_file_is_told() throws IOException {
    Files.createDirectory(user);
    assertThat(refusal()).contains("config.properties: it is a directory");

    Files.delete(user);
    Files.createSymbolicLink(user, home.resolve("nowhere"));
    assertThat(refusal()).contains("a dangling symbolic link");
  }

  @Test
  void a_users_file_that_others_may_write_to_is_refused_and_a_link_to_ones_own_is_read()
      throws IOException {
    Path real = Files.writeString(home.resolve("dotfile"), "\uFEFFsyncruns.list.limit=8\n");
    Files.createSymbolicLink(user, real);
    mode(real, "rw-r--r--");
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("8");

    mode(real, "rw-r--rw-");
    assertThat(refusal()).contains("others may write to it");
  }

  @Test
  void a_users_file_that_others_may_replace_is_refused() throws Exception {
    Files.writeString(user, "syncruns.list.limit=8\n");
    mode(user, "rw-------");
    mode(user.getParent(), "rwxrwxrwx");
    assertThat(refusal()).contains("others can replace it", "chmod go-w");
    sticky(user.getParent());
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("8");

    Path shared = Files.createDirectory(home.resolve("shared"));
    Path real = Files.move(user, shared.resolve("settings"));
    Files.createSymbolicLink(user, real);
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("8");
    mode(shared, "rwxrwxrwx");
    assertThat(refusal()).contains("others can replace it", shared.toString());
  }

  private static void sticky(Path folder) throws Exception {
    assertThat(new ProcessBuilder("chmod", "+t", folder.toString()).start().waitFor()).isZero();
  }

  @Test
  void nothing_is_written_through_a_link_that_another_user_has_made() throws Exception {
    Path mine = Files.writeString(home.resolve("mine"), "mine");
    Path link = Files.createSymbolicLink(home.resolve("result.json"), mine);
    FileTrust.checkPlace(link);

    giveAway(link);
    FileSystemException refused =
        catchThrowableOfType(FileSystemException.class, () -> AtomicFile.create(link, ".tmp"));
    assertThat(refused.getReason()).contains("a symbolic link of").contains("another user");
  }

  @Test
  void of_temporary_files_of_a_kind_the_old_ones_are_deleted_and_nothing_else() throws IOException {
    Path old = Files.writeString(home.resolve("syncruns-crash-1.txt"), "old");
    Path young = Files.writeString(home.resolve("syncruns-crash-2.txt"), "young");
    Path other = Files.writeString(home.resolve("crash-3.txt"), "other");
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(old, longAgo);
    Files.setLastModifiedTime(other, longAgo);

    Path now = TemporaryFile.write(home, "syncruns-crash-", ".txt", "now");

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
    assertThat(now).hasContent("now");
  }

  @Test
  void a_last_line_that_ends_with_a_backslash_does_not_swallow_what_is_added() {
    for (String end : new String[] {"\\", "\\\n", "\\\\", "", "\n", "\r\n"}) {
      PropertiesText text = PropertiesText.of("# c\\\na=b" + end).with("x", "1");

      assertThat(text.value("x")).as(end).contains("1");
      assertThat(text.value("a")).as(end).contains(end.equals("\\\\") ? "b\\" : "b");
    }
  }
}
