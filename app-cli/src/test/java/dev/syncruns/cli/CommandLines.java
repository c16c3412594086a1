package dev.syncruns.cli;

import dev.syncruns.cli.command.Commands;
import dev.syncruns.cli.command.ValueChoices;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * Command lines that end by themselves, for every command that has formats of output. A command
 * that is not named here stands for itself, so a new one joins all tests without arguments.
 */
final class CommandLines {
  private static final List<String> WITH_ARGUMENTS =
      List.of(
          "list -L 12",
          "list --not-green --sort -started",
          "show",
          "show latest~1 --report",
          "wait latest~1",
          "watch latest~1",
          "why",
          "why --group-by file",
          "why latest~1 --explain",
          "stats",
          "stats --last 5",
          "errors explain UserNotAuthenticated",
          "tasks list --failed",
          "status --exit-zero",
          "diff latest~1 latest",
          "connections add new some-id",
          "connections remove bridge",
          "config set list.limit 5",
          "config unset list.limit",
          "simulate --list",
          "config get list.limit",
          "config explain list.limit");

  /** What waiting ends with, by scenario. */
  private static final Map<String, Integer> VERDICTS =
      Map.of("nightly-partial", 11, "hostile-text", 15, "schema-drift", 0, "empty", 9);

  private static final Pattern NEEDS_A_RUN = Pattern.compile("^show|latest");

  private static final Pattern CHANGES_A_FILE =
      Pattern.compile("^connections (?:add|remove)|^config (?:un)?set");

  private CommandLines() {}

  /** The command lines of all commands. */
  static Stream<String> all() {
    return Commands.paths().stream().filter(CommandLines::writes).flatMap(CommandLines::of);
  }

  private static Stream<String> of(String path) {
    List<String> lines =
        WITH_ARGUMENTS.stream().filter(line -> (line + " ").startsWith(path + " ")).toList();
    return lines.isEmpty() ? Stream.of(path) : lines.stream();
  }

  private static boolean writes(String path) {
    return !ValueChoices.formats(Commands.named(path)).isEmpty();
  }

  /** The formats that a command line can be written in. */
  static List<String> formats(String line) {
    ParseResult parsed = Commands.root().parseArgs(line.split(" ", -1));
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return ValueChoices.formats(parsed.commandSpec());
  }

  /** What a command line ends with, whatever the format: see {@code help exit-codes}. */
  static int exit(String line, String scenario) {
    if (line.startsWith("wait") || line.startsWith("watch")) {
      return VERDICTS.getOrDefault(scenario, 0);
    }
    if (line.equals("config path") || CHANGES_A_FILE.matcher(line).find()) {
      return 2; // a demo has no such file
    }
    return scenario.equals("empty") && NEEDS_A_RUN.matcher(line).find() ? 9 : 0;
  }

  /** The words of a command line, and more behind them. */
  static String[] words(String line, String... more) {
    return Stream.concat(Stream.of(line.split(" ", -1)), Stream.of(more)).toArray(String[]::new);
  }
}
