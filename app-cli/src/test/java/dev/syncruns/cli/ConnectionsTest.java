package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aliases and settings, as the commands change them. */
class ConnectionsTest {
  private static final String ID = "MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg";

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void live() {
    file = home.resolve(".config/syncruns/config.properties");
  }

  private Shell shell(String... arguments) {
    return new Shell().with("HOME", home.toString()).and(arguments);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void an_alias_is_added_with_what_is_expected_and_listed() throws IOException {
    Shell added =
        shell(
            "connections",
            "add",
            "bridge",
            ID,
            "--title",
            "Bridge A12",
            "--expect",
            "daily 02:00",
            "--max-age",
            "26h",
            "--tz",
            "Europe/Berlin");

    assertThat(added.exit()).isZero();
    assertThat(added.out()).isEqualTo("added bridge (~/.config/syncruns/config.properties:1)\n");
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "syncruns.connections.bridge.id=" + ID,
            "syncruns.connections.bridge.title=Bridge A12",
            "syncruns.connections.bridge.expect=daily 02:00",
            "syncruns.connections.bridge.max-age=26h",
            "syncruns.connections.bridge.tz=Europe/Berlin");
    assertThat(shell("connections", "list", "-o", "csv").out())
        .isEqualTo(
            "alias,id,title,expect,maxAge,tz,origin\r\nbridge,"
                + ID
                + ",Bridge A12,daily 02:00,26h,Europe/Berlin,"
                + "~/.config/syncruns/config.properties:1\r\n");
    assertThat(shell("connections", "list", "--json").out())
        .startsWith("{\"schema\":\"syncruns.connections/v1\",\"connections\":[")
        .contains("{\"alias\":\"bridge\",\"id\":\"" + ID);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_new_file_is_its_owners_alone_and_an_old_one_stays_as_it_is() throws IOException {
    shell("connections", "add", "bridge", ID);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.getParent())).isEqualTo("rwx------");

    Path real = home.resolve("dotfiles.properties");
    Files.move(file, real);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(file, real);
    shell("config", "set", "list.limit", "5");

    assertThat(file).isSymbolicLink();
    assertThat(permissions(real)).isEqualTo("rw-r-----");
    assertThat(real).content().contains("syncruns.list.limit=5");
    try (var files = Files.list(file.getParent())) {
      assertThat(files.toList()).containsExactly(file);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void an_alias_that_is_there_is_not_overwritten() throws IOException {
    write("\nsyncruns.connections.bridge.title=only\n");

    Shell again = shell("connections", "add", "bridge", ID);

    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err())
        .contains("there is an alias bridge already", "~/.config/syncruns/config.properties:2");
    Files.writeString(home.resolve(".syncruns.properties"), "");
    assertThat(
            new Shell()
                .with("HOME", home.toString())
                .with("SYNCRUNS_CONNECTIONS_DEPOT_ID", ID)
                .and("connections", "list", "-o", "name")
                .exit())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bri dge|abc|can't be an alias",
        "-x|abc|can't be an alias",
        "bridge|a/b|U+002F",
        "bridge|..|relative path",
      })
  void names_and_ids_that_can_be_none_are_refused(String name, String id, String why) {
    Shell refused = shell("connections", "add", "--", name, id);

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains(why);
    assertThat(file).doesNotExist();
  }

  @Test
  void what_is_expected_is_checked_before_anything_is_written() {
    for (List<String> bad :
        List.of(
            List.of("--expect", "nightly"),
            List.of("--max-age", "soon"),
            List.of("--tz", "Mars/Olympus"))) {
      Shell refused = shell("connections", "add", "b", ID, bad.get(0), bad.get(1));

      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains(bad.get(1), "allowed");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void removing_warns_of_a_default_that_still_names_it() throws IOException {
    write("# mine\nsyncruns.connection=bridge\nsyncruns.connections.bridge.id=" + ID + "\n");

    Shell removed = shell("connections", "remove", "bridge");

    assertThat(removed.out())
        .isEqualTo("removed bridge (~/.config/syncruns/config.properties:3)\n");
    assertThat(removed.err()).contains("config.properties:2 still names it as the default");
    assertThat(file).hasContent("# mine\nsyncruns.connection=bridge");
  }

  @Test
  void an_alias_that_is_not_there_is_not_removed() throws IOException {
    write("syncruns.connections.bridge.id=" + ID + "\n");

    Shell removed = shell("connections", "remove", "brigde");

    assertThat(removed.exit()).isEqualTo(3);
    assertThat(removed.err()).contains("there is no alias brigde", "try         bridge");
  }

  @Test
  void profiles_have_lines_of_their_own() throws IOException {
    write("syncruns.list.limit=5\n");

    shell("-p", "ci", "config", "set", "syncruns.list.limit", "7");
    assertThat(file).hasContent("syncruns.list.limit=5\n%ci.syncruns.list.limit=7");

    Shell unset = shell("config", "unset", "list.limit");
    assertThat(unset.out())
        .isEqualTo("removed syncruns.list.limit (~/.config/syncruns/config.properties:1)\n");
    assertThat(file).hasContent("%ci.syncruns.list.limit=7");
    assertThat(shell("config", "unset", "list.limit").exit()).isEqualTo(3);
    assertThat(shell("-p", "a/b", "config", "set", "list.limit", "7").exit()).isEqualTo(2);
  }

  @Test
  void settings_are_checked_as_when_they_are_read_and_secrets_never_written() {
    assertThat(shell("config", "set", "list.limit", "many").err())
        .contains("syncruns.list.limit can't have a value that is not a whole number");
    assertThat(shell("config", "set", "connections.b.expct", "daily 02:00").err())
        .contains("connections.b.expect");
    for (String secret : List.of("token", "client-secret")) {
      Shell refused = shell("config", "set", secret, "s3cret");
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains(secret + "-file").doesNotContain("s3cret");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void what_wins_over_the_file_is_named() {
    Shell set =
        new Shell()
            .with("HOME", home.toString())
            .with("SYNCRUNS_LIST_LIMIT", "9")
            .and("config", "set", "list.limit", "7");

    assertThat(set.exit()).isZero();
    assertThat(set.err()).contains("SYNCRUNS_LIST_LIMIT wins over this file");
  }

  @Test
  void a_name_given_twice_is_reported_with_both_lines_and_not_changed() throws IOException {
    write("syncruns.list.limit=1\n\nsyncruns.list.limit=2\n");

    Shell listed = shell("config", "get", "list.limit");
    Shell set = shell("config", "set", "list.limit", "3");

    for (Shell one : List.of(listed, set)) {
      assertThat(one.exit()).isEqualTo(3);
      assertThat(one.err())
          .contains("set more than once", "config.properties:1", "config.properties:3");
    }
    assertThat(shell("config", "unset", "list.limit").exit()).isZero();
    assertThat(file).content().isEqualTo("\n");
  }

  @Test
  void a_demo_has_aliases_and_no_file() {
    Shell listed = Shell.run("--demo", "connections", "list", "-o", "name");

    assertThat(listed.out()).isEqualTo("bridge\ntunnel-n\ndepot\nplant\n");
    assertThat(Shell.run("--demo", "connections", "add", "x", ID).exit()).isEqualTo(2);
    assertThat(Shell.run("--demo", "config", "set", "list.limit", "5").exit()).isEqualTo(2);
  }

  @Test
  void the_groups_need_a_command() {
    assertThat(shell("connections").err()).contains("list, add or remove");
  }
}
