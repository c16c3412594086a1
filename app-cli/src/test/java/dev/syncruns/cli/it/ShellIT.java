package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: arguments, files, streams and signals. */
class ShellIT {
  @TempDir Path home;

  @Test
  void the_demo_needs_neither_credentials_nor_settings() {
    Ran list = Syncruns.at(home).run("--demo", "list");
    Ran show = Syncruns.at(home).run("show", "latest", "--demo");

    assertThat(list.exit()).isZero();
    assertThat(list.out()).contains("OUTCOME", "partial", "running", "success");
    assertThat(show.exit()).isZero();
    assertThat(show.out()).contains("MSTN", "REVIT", "Pier-07.dgn");
  }

  @Test
  void a_demo_is_the_same_each_time() {
    Ran first = Syncruns.at(home).run("--demo", "list", "-o", "csv");
    Ran second =
        Syncruns.at(home).run("--demo", "list", "-o", "csv", "--scenario", "nightly-partial");

    assertThat(first.outLines().subList(2, 20)).isEqualTo(second.outLines().subList(2, 20));
  }

  @Test
  void broken_settings_do_not_break_a_demo() throws IOException {
    Files.writeString(home.resolve(".syncruns.properties"), "nonsense=1\n");

    assertThat(Syncruns.at(home).run("--demo", "list").exit()).isZero();
  }

  @Test
  void a_demo_takes_no_real_service() {
    Ran ran = Syncruns.at(home).run("--demo", "list", "--api-url", "https://example.com");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--api-url");
  }

  @Test
  void a_token_as_an_argument_is_refused_and_not_repeated() {
    for (String[] arguments :
        new String[][] {{"--token", "s3cret", "list"}, {"list", "--token=s3cret", "--debug"}}) {
      Ran ran = Syncruns.at(home).run(arguments);

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.out() + ran.err())
          .contains("tokens on the command line are visible to every process")
          .contains("use --token-file -, and rotate this one")
          .doesNotContain("s3cret");
    }
  }

  @Test
  void mistyped_commands_options_and_settings_get_a_suggestion() {
    assertThat(Syncruns.at(home).run("lst").err()).contains("no command lst", "try         list");
    assertThat(Syncruns.at(home).run("list", "--page-siz", "3").err())
        .contains("no option --page-siz", "--page-size");
    assertThat(Syncruns.at(home).run("config", "get", "list.limti").err()).contains("list.limit");
    assertThat(Syncruns.at(home).run("help", "exit-code").err()).contains("exit-codes");
    assertThat(Syncruns.at(home).run("--scenario", "helthy", "list").err()).contains("healthy");
    assertThat(Syncruns.at(home).run("--demo", "list", "-c", "brigde").err()).contains("bridge");
  }

  @Test
  void an_option_that_was_taken_for_a_value_is_noticed() {
    Ran ran = Syncruns.at(home).run("list", "-c", "--json");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--connection has no value", "--json");
  }

  @Test
  void no_token_is_4() {
    Ran ran = Syncruns.at(home).run("list", "-c", "anything");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("SYNCRUNS_TOKEN", "--token-file", "--demo");
  }

  @Test
  void a_project_file_above_gives_defaults_but_never_an_address() throws IOException {
    Path deep = Files.createDirectories(home.resolve("a b/ü/c"));
    Path project = home.resolve("a b/.syncruns.properties");
    Files.writeString(project, "syncruns.list.limit=7\n");
    assertThat(Syncruns.at(home).in(deep).run("config", "get", "list.limit").out())
        .isEqualTo("7\n");

    Files.writeString(project, "syncruns.list.limit=7\nsyncruns.api-url=https://evil.example\n");
    Ran ran = Syncruns.at(home).in(deep).run("config", "get", "list.limit");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("syncruns.api-url", ".syncruns.properties:2");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_reader_that_leaves_is_no_failure_and_a_full_disk_is_one() {
    Ran left =
        Syncruns.at(home).shell("\"$@\" | head -1", "--demo", "list", "--all", "-o", "jsonl");
    Ran full = Syncruns.at(home).shell("\"$@\" >/dev/full", "--demo", "list");

    assertThat(left.outLines()).hasSize(1);
    assertThat(left.err()).isEmpty();
    assertThat(full.exit()).isEqualTo(3);
    assertThat(full.err()).contains("the output can't be written");
  }

  @Test
  void help_and_version_answer_on_standard_output() {
    Ran help = Syncruns.at(home).run("--help");
    Ran topic = Syncruns.at(home).run("help", "exit-codes");
    Ran version = Syncruns.at(home).run("--version");

    assertThat(help.out()).contains("list", "show", "doctor", "simulate", "config", "help");
    assertThat(topic.out()).contains("11  partial", "130  sigint");
    assertThat(version.out()).startsWith("syncruns ");
    assertThat(help.exit() + topic.exit() + version.exit()).isZero();
  }

  @Test
  void help_loads_neither_settings_nor_the_client() {
    Ran ran =
        Syncruns.at(home).with("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=classes.log").run("-h");

    assertThat(ran.exit()).isZero();
    assertThat(home.resolve("classes.log"))
        .content()
        .contains("dev.syncruns.cli.Main")
        .doesNotContain("io.smallrye", "org.jboss", "org.eclipse", "syncruns.adapter");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void simulate_serves_what_it_prints_until_it_is_interrupted() throws Exception {
    Process simulate = Syncruns.at(home).start("simulate", "--port", "0", "--scenario", "healthy");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(simulate.getInputStream(), StandardCharsets.UTF_8))) {
      out.readLine();
      String url = valueOf(out.readLine(), "SYNCRUNS_API_URL");
      String token = valueOf(out.readLine(), "SYNCRUNS_TOKEN");
      String connection = valueOf(out.readLine(), "SYNCRUNS_CONNECTION");

      Ran ran =
          Syncruns.at(home)
              .talkingTo(URI.create(url), connection)
              .with("SYNCRUNS_TOKEN", token)
              .run("list", "--exit-status", "-L", "3");

      assertThat(ran.exit()).isEqualTo(8);
      new ProcessBuilder("kill", "-INT", Long.toString(simulate.pid())).start().waitFor();
      assertThat(simulate.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(simulate.exitValue()).isEqualTo(130);
    } finally {
      simulate.destroyForcibly();
    }
  }

  private static String valueOf(String line, String variable) {
    assertThat(line).startsWith("export " + variable + "=");
    return line.substring(line.indexOf('=') + 1);
  }
}
