package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.command.Commands;
import dev.syncruns.cli.output.StaticHelp;
import dev.syncruns.cli.output.TerminalText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** The options that every command has: how output looks, how much is said, who is waited for. */
class GlobalOptionsTest {
  private static final String[] LIST = {"--demo", "list"};

  private static Shell on(int columns, String... arguments) {
    return new Shell().onTerminal(columns).and(arguments);
  }

  private static String[] list(String... more) {
    return Stream.of(LIST, more).flatMap(Stream::of).toArray(String[]::new);
  }

  static Stream<String> commands() {
    return Commands.paths().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasEachOfThem(String path) {
    List<String> names =
        Commands.named(path).options().stream().map(OptionSpec::names).flatMap(Stream::of).toList();

    assertThat(names)
        .contains("--color", "--no-color", "--ascii", "--accessible", "--width", "--time")
        .contains("-q", "--quiet", "--no-input", "-c", "-o", "--json", "--demo", "-v", "--debug");
  }

  @Test
  void a_terminal_gets_colours_and_symbols_as_far_as_the_environment_lets_it() {
    assertThat(on(100, LIST).out()).contains("\u001B[", "✔");
    for (String[] variable :
        new String[][] {{"NO_COLOR", "1"}, {"TERM", "dumb"}, {"CLICOLOR", "0"}}) {
      Shell shell = new Shell().onTerminal(100).with(variable[0], variable[1]).and(LIST);
      assertThat(shell.out()).as(variable[0]).contains("✔").doesNotContain("\u001B");
    }
    assertThat(new Shell().with("FORCE_COLOR", "1").and(LIST).out()).contains("\u001B[");
    assertThat(new Shell().with("FORCE_COLOR", "0").and(LIST).out()).doesNotContain("\u001B");
    assertThat(new Shell().with("CLICOLOR_FORCE", "1").and(LIST).out()).contains("\u001B[");
    assertThat(new Shell().onTerminal(80).with("NO_COLOR", "").and(LIST).out()).contains("\u001B[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "config set"})
  void help_is_laid_out_for_the_terminal_and_for_the_width_asked_for(String path) {
    String[] help = ("help " + path).split(" ", -1);
    String narrow = new Shell().onTerminal(60).and(help).out();

    assertThat(narrow).isEqualTo(StaticHelp.answer(() -> 60, help).orElseThrow());
    assertThat(Shell.run((path + " --width 60 --json --help").split(" ", -1)).out())
        .isEqualTo(narrow);
    assertThat(Shell.run(help).out()).isEqualTo(StaticHelp.answer(help).orElseThrow());
  }

  @Test
  void chosen_columns_and_settings_fit_the_width_asked_for() {
    for (String[] arguments :
        new String[][] {
          list("--columns", "run,why", "--width", "60"),
          {"--demo", "tasks", "list", "--columns", "file,error,message", "--width", "60"},
          {"--demo", "config", "list", "--width", "80"},
          {"--demo", "config", "list", "--width", "60"},
        }) {
      int width = Integer.parseInt(arguments[arguments.length - 1]);
      assertThat(Shell.run(arguments).out().lines())
          .as(String.join(" ", arguments))
          .isNotEmpty()
          .allMatch(line -> TerminalText.of(line).width() <= width);
    }
    assertThat(Shell.run("--demo", "config", "list", "--width", "80").out())
        .containsPattern("canceled,timedout,skipped, +built-in\\n +undetermined,task-error\\n");
  }

  @Test
  void a_demo_heeds_variables_that_are_not_about_a_service() {
    assertThat(new Shell().with("SYNCRUNS_LIST_LIMIT", "2").and(list("-o", "name")).out().lines())
        .hasSize(2);
    assertThat(new Shell().with("SYNCRUNS_OUTPUT_FORMAT", "json").and(LIST).out()).startsWith("{");
    assertThat(new Shell().onTerminal(80).with("SYNCRUNS_OUTPUT_COLOR", "never").and(LIST).out())
        .doesNotContain("\u001B");
    assertThat(new Shell().with("SYNCRUNS_API_URL", "nonsense").and(LIST).exit()).isZero();
    assertThat(new Shell().with("FORCE_COLOR", "false").and(LIST).out()).doesNotContain("\u001B");
  }

  @Test
  void what_nothing_can_match_is_refused_and_says_why() {
    String[][] refused = {
      {"until is not after --since", "--since", "2026-02-01", "--until", "2026-01-01"},
      {"--file is empty", "--file", ""},
      {"--error-code is empty", "--error-code", " "},
      {"could be minutes or months", "--since", "1M"},
      {"--limit has no value: -c is an option", "-L", "-c", "uni"},
    };
    for (String[] one : refused) {
      Shell shell = Shell.run(list(List.of(one).subList(1, one.length).toArray(String[]::new)));

      assertThat(shell.exit()).as(one[0]).isEqualTo(2);
      assertThat(shell.err()).contains(one[0]);
    }
    assertThat(Shell.run("--demo", "tasks", "list", "--file", "").err())
        .contains("--file is empty");
  }

  @Test
  void options_win_over_the_environment() {
    assertThat(on(100, list("--no-color")).out()).contains("✔").doesNotContain("\u001B");
    assertThat(on(100, list("--color", "never")).out()).doesNotContain("\u001B");
    assertThat(new Shell().with("NO_COLOR", "1").and(list("--color=always")).out())
        .contains("\u001B[");
  }

  @Test
  void a_locale_of_another_character_set_gets_ascii_only() {
    assertThat(inLocale("en_US.ISO-8859-1")).matches("[\\n\\x20-\\x7E]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX"})
  void a_locale_without_a_character_set_gets_symbols_of_ascii_and_texts_as_they_are(String locale) {
    assertThat(inLocale(locale)).doesNotContainPattern("[✔◐✖◌»●○↻…├└│█▓░·▁▂▃▄▅▆▇×]").contains("␛");
  }

  private static String inLocale(String locale) {
    StringBuilder all = new StringBuilder();
    for (String scenario : List.of("nightly-partial", "hostile-text", "schema-drift")) {
      for (String command : List.of("list", "show")) {
        Shell screen =
            new Shell()
                .onTerminal(100)
                .with("LANG", locale)
                .and("--scenario", scenario, command, "--no-color");
        Shell pipe = new Shell().with("LANG", locale).and("--scenario", scenario, command);
        all.append(screen.out()).append(pipe.out());
      }
    }
    return all.toString();
  }

  @Test
  void ascii_keeps_the_columns_where_they_are() {
    List<String> drawn = on(90, list("--no-color")).out().lines().toList();
    List<String> ascii = on(90, list("--no-color", "--ascii")).out().lines().toList();

    assertThat(String.join("", ascii)).matches("[\\x20-\\x7E]+");
    assertThat(ascii.stream().map(String::length).toList())
        .isEqualTo(drawn.stream().map(String::length).toList());
  }

  @Test
  void accessible_is_plain_lines_without_anything_drawn() {
    String plain = Shell.run("--demo", "show", "last-failed").out();

    assertThat(on(100, "--demo", "show", "last-failed", "--accessible", "--no-color").out())
        .isEqualTo(plain);
    assertThat(
            new Shell()
                .onTerminal(100)
                .with("ACCESSIBLE", "1")
                .with("NO_COLOR", "1")
                .and("--demo", "show", "last-failed")
                .out())
        .isEqualTo(plain);
  }

  @Test
  void width_lays_out_for_a_terminal_of_that_width_also_into_a_pipe() {
    assertThat(Shell.run(list("--width", "60")).out().lines())
        .allMatch(line -> line.length() <= 60)
        .anyMatch(line -> line.startsWith("✔"));
    Shell refused = Shell.run(list("--width", "wide"));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("--width is \"wide\"", "whole number");
  }

  @Test
  void quiet_says_data_only() {
    String quiet = on(100, list("-q", "--no-color")).out();

    assertThat(quiet).startsWith("OUTCOME").doesNotContain("next:", "scanned");
    assertThat(Shell.run("--scenario", "bad-links", "list").err()).hasLineCount(4);
    assertThat(Shell.run("--scenario", "bad-links", "list", "--quiet").err())
        .hasLineCount(1)
        .contains("the list is not complete");
    assertThat(Shell.run("-q", "list", "--scenario", "nonsense").err()).contains("error:");
  }

  @Test
  void with_no_input_nobody_is_waited_for() {
    String[] arguments = {"list", "-c", "x", "--token-file", "-", "--no-input"};
    Shell shell = new Shell().typing("sim-token\n").and(arguments);

    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("--no-input", "--token-file FILE");
  }

  @Test
  void addresses_are_links_where_the_terminal_is_known_to_open_them() {
    String[] why = {"--demo", "why", "--no-color"};
    String link = "\u001B]8;;https://";

    for (String[] variable :
        new String[][] {{"VTE_VERSION", "7006"}, {"TERM", "xterm-kitty"}, {"WT_SESSION", "1"}}) {
      Shell known = new Shell().onTerminal(100).with(variable[0], variable[1]).and(why);
      assertThat(known.out()).as(variable[0]).contains(link);
      assertThat(known.out().replaceAll("\u001B]8;;[^\u001B]*\u001B\\\\", ""))
          .isEqualTo(on(100, why).out());
    }
    assertThat(on(100, why).out()).doesNotContain("\u001B");
    for (String[] more : new String[][] {{"--hyperlinks", "never"}, {"--accessible"}}) {
      Shell never =
          new Shell()
              .onTerminal(100)
              .with("VTE_VERSION", "7006")
              .and(Stream.of(why, more).flatMap(Stream::of).toArray(String[]::new));
      assertThat(never.out()).doesNotContain(link);
    }
    assertThat(new Shell().with("VTE_VERSION", "7006").and(why).out()).doesNotContain(link);
    Shell multiplexed =
        new Shell().onTerminal(100).with("VTE_VERSION", "7006").with("TERM", "tmux").and(why);
    assertThat(multiplexed.out()).doesNotContain(link);
  }
}
