package dev.syncruns.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.command.Commands;
import dev.syncruns.cli.command.HelpTopics;
import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.StaticHelp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the build prepared is what picocli says now, and a man can read it. */
class HelpGeneratorTest {
  private static final HelpGenerator MANUAL = make();

  private static HelpGenerator make() {
    try {
      return HelpGenerator.make(Path.of("src/main/schema"), "2026-11-23");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Stream<String> commands() {
    return Stream.concat(Stream.of(""), Commands.paths().stream());
  }

  private static String[] words(String path, String... more) {
    Stream<String> words = path.isEmpty() ? Stream.of() : Stream.of(path.split(" ", -1));
    return Stream.concat(words, Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_prepared_usage_of_each_command_is_what_picocli_says(String path) {
    String usage = Commands.named(path).commandLine().getUsageMessage();
    String prepared = StaticHelp.answer(words(path, "--help")).orElseThrow();

    assertThat(unbroken(prepared)).isEqualTo(unbroken(usage));
    assertThat(StaticHelp.answer(words(path, "-h"))).contains(prepared);
    assertThat(StaticHelp.answer(words(("help " + path).strip()))).contains(prepared);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_begins_with_the_purpose_and_ends_with_the_options_of_all(String path) {
    String help = StaticHelp.answer(words(path, "--help")).orElseThrow();
    String shared = path.isEmpty() ? "\nAccess:\n" : "\nOptions of every command (";

    assertThat(help).doesNotStartWith("Usage:");
    assertThat(help.indexOf("\nUsage: ")).isPositive().isLessThan(help.indexOf(shared));
    assertThat(help.indexOf("\n      --accessible")).isGreaterThan(help.indexOf(shared));
    if (path.isEmpty()) {
      assertThat(help)
          .containsSubsequence("\nLook:\n  list", "\nWait:\n", "\nSet up:\n", "\nOther:\n", shared);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void options_are_listed_in_groups_own_ones_first(String path) {
    CommandSpec command = Commands.named(path);
    Map<String, List<OptionSpec>> groups = RootCommand.optionGroups(command);
    String help = StaticHelp.answer(words(path, "--help")).orElseThrow();
    String page = MANUAL.pages().get(pageOf(path)).replace("\\-", "-");

    assertThat(groups.values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(command.options());
    assertThat(groups).hasSizeGreaterThan(path.isEmpty() ? 3 : 0);
    groups.forEach(
        (heading, options) -> {
          assertThat(options).extracting(OptionSpec::longestName).isSorted();
          assertThat(unbroken(help)).contains(" " + unbroken(heading) + ": ");
          assertThat(page)
              .contains(
                  heading.equals(RootCommand.INHERITED)
                      ? ".SH \"OPTIONS OF EVERY COMMAND\"\n"
                      : ".SS \"" + heading + "\"\n");
        });
  }

  @Test
  void options_that_choose_runs_are_filters_and_those_of_the_form_are_output() {
    Map<String, List<OptionSpec>> groups = RootCommand.optionGroups(Commands.named("list"));

    assertThat(groups.keySet())
        .containsExactly("Filters", "Limits", "Output", "Exit code", RootCommand.INHERITED);
    assertThat(groups.get("Filters"))
        .extracting(OptionSpec::longestName)
        .contains("--since", "--failed", "--file")
        .doesNotContain("--limit", "--columns", "--fail-on");
    assertThat(groups.get(RootCommand.INHERITED))
        .allMatch(one -> one.inherited() || one.usageHelp() || one.versionHelp());
  }

  private static String pageOf(String path) {
    return (path.isEmpty() ? "syncruns" : "syncruns-" + path.replace(' ', '-')) + ".1";
  }

  /** A text without the places where it is broken. */
  private static String unbroken(String text) {
    return text.replace(" \\\n", " ").replaceAll("\\s+", " ").replace(", ", ",");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_fits_narrow_terminals(String path) {
    for (int columns : new int[] {80, 60, 40}) {
      String help = StaticHelp.answer(() -> columns, words(path, "--help")).orElseThrow();
      assertThat(help.lines()).allMatch(line -> line.length() <= columns);
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void topics_fit_narrow_terminals(String topic) {
    for (int columns : new int[] {80, 60, 40}) {
      String text = StaticHelp.answer(() -> columns, "help", topic).orElseThrow();

      assertThat(text.lines().filter(line -> line.length() > columns))
          .allMatch(line -> line.strip().indexOf(' ') < 0);
      assertThat(unbroken(text))
          .isEqualTo(unbroken(StaticHelp.answer("help", topic).orElseThrow()));
    }
  }

  static List<String> topics() {
    return HelpTopics.names();
  }

  @Test
  void a_description_without_room_beside_its_option_is_below_it() {
    assertThat(StaticHelp.answer(() -> 40, "list", "--help").orElseThrow())
        .contains(
            """

                  --color=WHEN
                    when to use color: auto, always
                    or never (auto)
            """);
    assertThat(StaticHelp.answer(() -> 60, "list", "--help").orElseThrow())
        .contains(
            "\n      --color=WHEN           when to use color: auto, always\n"
                + " ".repeat(29)
                + "or never (auto)\n");
  }

  @Test
  void nothing_the_build_prepared_is_stale() throws IOException {
    for (Map.Entry<String, String> text : MANUAL.texts().entrySet()) {
      try (InputStream in = HelpGenerator.class.getResourceAsStream("/" + text.getKey())) {
        assertThat(in).as(text.getKey()).isNotNull();
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .as(text.getKey())
            .isEqualTo(text.getValue());
      }
    }
  }

  @Test
  void texts_of_help_are_ascii_which_every_terminal_shows() {
    MANUAL.texts().forEach((name, text) -> assertThat(text).as(name).matches("[\\t\\n -~]*"));
  }

  @Test
  void what_takes_a_command_is_left_to_it() {
    for (String[] arguments :
        new String[][] {
          {},
          {"list"},
          {"--demo", "--help"},
          {"nonsense", "--help"},
          {"help", "nonsense"},
          {"help", "../list"},
          {"completion", "tcsh"},
          {"list", "--version"},
          {"help", "list", "-v"}
        }) {
      assertThat(StaticHelp.answer(arguments)).as(String.join(" ", arguments)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_man_page_names_every_option_and_every_exit_code(String path) {
    String name = path.isEmpty() ? "syncruns" : "syncruns-" + path.replace(' ', '-');
    String page = MANUAL.pages().get(name + ".1").replace("\\-", "-");

    assertThat(page)
        .contains(
            Commands.named(path).options().stream()
                .map(OptionSpec::names)
                .flatMap(Stream::of)
                .toList());
    for (ExitCode code : ExitCode.values()) {
      assertThat(page).contains("\"" + code.code() + "  " + code.label() + "\"");
    }
    assertThat(page).contains("SYNCRUNS_API_URL", "NO_COLOR", "config.properties");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_man_page_has_the_examples_of_the_usage(String path) {
    String name = path.isEmpty() ? "syncruns" : "syncruns-" + path.replace(' ', '-');
    String usage = Commands.named(path).commandLine().getUsageMessage();
    List<String> examples = usage.lines().filter(line -> line.startsWith("  $ ")).toList();
    String page = MANUAL.pages().get(name + ".1");

    assertThat(examples).as("examples in the usage of " + path).isNotEmpty();
    assertThat(page.substring(page.indexOf(".SH \"EXAMPLES\"")).replace("\\-", "-"))
        .contains(examples.stream().map(HelpGeneratorTest::roff).toList());
  }

  private static String roff(String text) {
    return text.replace("'", "\\(aq").replace("~", "\\(ti");
  }

  @Test
  void mandoc_finds_nothing_to_say(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(has("mandoc"), "this machine has no mandoc to check man pages with");
    for (Map.Entry<String, String> page : MANUAL.pages().entrySet()) {
      Path file = Files.writeString(folder.resolve(page.getKey()), page.getValue());
      Process mandoc =
          new ProcessBuilder("mandoc", "-Tlint", "-Wwarning", file.toString())
              .redirectErrorStream(true)
              .start();

      assertThat(new String(mandoc.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
      assertThat(mandoc.waitFor()).isZero();
    }
  }

  @Test
  void man_renders_every_page_without_a_warning(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(has("man"), "this machine has no man to render with");
    for (Map.Entry<String, String> page : MANUAL.pages().entrySet()) {
      Path file = Files.writeString(folder.resolve(page.getKey()), page.getValue());
      Path rendered = folder.resolve("rendered");
      Path warnings = folder.resolve("warnings");
      ProcessBuilder man =
          new ProcessBuilder("man", "--warnings", "-E", "UTF-8", "-l", file.toString())
              .redirectOutput(rendered.toFile())
              .redirectError(warnings.toFile());
      man.environment().putAll(Map.of("MANWIDTH", "80", "LANG", "C.UTF-8", "PAGER", "cat"));
      Process process = man.start();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(Files.readString(warnings)).as(page.getKey()).isEmpty();
      assertThat(Files.readString(rendered).replaceAll("(?s).\b", ""))
          .contains("NAME", "SYNOPSIS", "EXIT STATUS", "0 = green.")
          .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 80));
    }
  }

  private static boolean has(String program) {
    return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
