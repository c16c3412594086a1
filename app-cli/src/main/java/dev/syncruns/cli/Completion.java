package dev.syncruns.cli;

import dev.syncruns.cli.Completion.DynamicCandidates.PartialOptions;
import dev.syncruns.cli.ProcessEnvironment.StandardInput;
import dev.syncruns.cli.completion.Completer;
import dev.syncruns.cli.completion.Completer.Candidate;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingsInput;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer to a completion script, which asks with the hidden word {@value #ASKED}: a candidate a
 * line. Settings are read only where their aliases or profiles are asked for, and the service is
 * asked only for runs and errors.
 */
final class Completion {
  private static final String ASKED = "__complete";

  private final Map<String, String> environment;
  private final Path directory;

  Completion(Map<String, String> environment, Path directory) {
    this.environment = environment;
    this.directory = directory;
  }

  /** Whether it is a completion script that asks. */
  static boolean isAsked(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(ASKED);
  }

  /** The candidates for the last of {@code arguments}. */
  String answer(String... arguments) {
    int first = arguments.length > 1 && arguments[1].equals("--") ? 2 : 1;
    List<String> words = Arrays.asList(arguments).subList(first, arguments.length);
    PartialOptions typed = PartialOptions.in(words);
    return new Completer(kind -> known(kind, typed))
        .complete(words).stream().map(Candidate::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private List<Candidate> known(String kind, PartialOptions typed) {
    try {
      return switch (kind) {
        case "connection" -> typed.isDemo() ? asked(typed).connections() : aliases(typed);
        case "profile" -> settings(Map.of()).profiles().stream().map(Candidate::of).toList();
        case "zone" -> ZoneId.getAvailableZoneIds().stream().sorted().map(Candidate::of).toList();
        case "run", "range" -> asked(typed).runs();
        case "error" -> asked(typed).errors();
        default -> List.of();
      };
    } catch (CliException unreadable) {
      return List.of();
    }
  }

  private DynamicCandidates asked(PartialOptions typed) {
    return new DynamicCandidates(environment, directory, typed);
  }

  private List<Candidate> aliases(PartialOptions typed) {
    Map<String, String> profile = new HashMap<>();
    typed.profile().ifPresent(name -> profile.put(Setting.PROFILE.property(), name));
    return settings(profile).aliases().stream().map(Completion::candidate).toList();
  }

  private static Candidate candidate(Alias alias) {
    return new Candidate(alias.name(), alias.text(AliasSetting.TITLE).orElse(""));
  }

  private Settings settings(Map<String, String> options) {
    return Settings.read(new SettingsInput(options, Map.of(), environment, directory));
  }

  /**
   * What commands answer to somebody who is still typing another: each runs in this process as far
   * as it comes in a short time, with nothing to read and nobody to tell of errors.
   */
  static final class DynamicCandidates {
    private static final Duration PATIENCE = Duration.ofMillis(2500);
    private static final Duration PATIENCE_WITH_DEMO = Duration.ofSeconds(30);
    private static final String TAB = "\t";
    private static final InputStream EMPTY = InputStream.nullInputStream();

    private final Map<String, String> environment;
    private final Path directory;
    private final PartialOptions typed;

    DynamicCandidates(Map<String, String> environment, Path directory, PartialOptions typed) {
      this.environment = environment;
      this.directory = directory;
      this.typed = typed;
    }

    /** The aliases of the service. */
    List<Candidate> connections() {
      return rows("connections", "list", "--columns=alias,title");
    }

    /** The latest runs. */
    List<Candidate> runs() {
      return rows(
          "list",
          "--columns=run,outcome,started",
          "--limit=20",
          "--page-size=20",
          "--time=relative");
    }

    /** The errors that the latest runs had. */
    List<Candidate> errors() {
      return rows("errors", "list", "--seen", "--columns=name,meaning");
    }

    private List<Candidate> rows(String... command) {
      if (!typed.isDemo() && needsCommand()) {
        return List.of();
      }
      List<String> arguments = new ArrayList<>(List.of(command));
      arguments.addAll(List.of("-o", "tsv", "--no-header", "-q", "--no-input"));
      if (!typed.isDemo()) {
        arguments.addAll(List.of("--retries=0", "--timeout=2s", "--request-timeout=2s"));
      }
      arguments.addAll(typed.arguments());
      return answer(arguments).lines().map(DynamicCandidates::candidate).toList();
    }

    /** Whether the token would come from a command, which is not run for somebody who types. */
    private boolean needsCommand() {
      Map<String, String> options = new HashMap<>();
      typed.values().forEach((option, value) -> options.put(option.substring(2), value));
      SettingsInput input = new SettingsInput(options, Map.of(), environment, directory);
      return TokenSource.chosen(Settings.read(input), new StandardInput(EMPTY, () -> false))
          .isCommand();
    }

    private static Candidate candidate(String row) {
      int tab = row.indexOf(TAB);
      return tab < 0
          ? Candidate.of(row)
          : new Candidate(row.substring(0, tab), row.substring(tab + 1));
    }

    /** What the command has written when it has ended; nothing if it has not ended in time. */
    private String answer(List<String> arguments) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
      StandardInput nothing = new StandardInput(EMPTY, () -> false);
      ProcessEnvironment surroundings =
          new ProcessEnvironment(
              environment, directory, nothing, new Terminal(out), Terminal.mute());
      Thread asking =
          new Thread(
              () -> {
                new Command(surroundings, out).run(arguments.toArray(String[]::new));
                out.flush();
              },
              "completion");
      asking.setDaemon(true);
      asking.start();
      try {
        asking.join((typed.isDemo() ? PATIENCE_WITH_DEMO : PATIENCE).toMillis());
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      return asking.isAlive() ? "" : bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Which service and connection an unfinished command line is about: those of its options that
     * say so, by their long names. Of an option given twice the last counts.
     *
     * @param values the options with their values; without one where they take none.
     */
    record PartialOptions(Map<String, String> values) {
      private static final String DEMO = "--demo";
      private static final String SCENARIO = "--scenario";
      private static final String PROFILE = "--profile";
      private static final Map<String, String> SHORT = Map.of("-c", "--connection", "-p", PROFILE);
      private static final List<String> WITH_VALUE =
          List.of(
              SCENARIO,
              PROFILE,
              "--connection",
              "--api-url",
              "--token-file",
              "--token-command",
              "--last",
              "--since");

      /** Copies the map. */
      PartialOptions {
        values = Map.copyOf(values);
      }

      /** Those in {@code words}, of which the last one is still being typed. */
      static PartialOptions in(List<String> words) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i + 1 < words.size(); i++) {
          String word = words.get(i);
          int equals = word.startsWith("--") ? word.indexOf('=') : -1;
          String name = SHORT.getOrDefault(equals < 0 ? word : word.substring(0, equals), word);
          String option = equals < 0 ? name : word.substring(0, equals);
          if (option.equals(DEMO)) {
            found.put(DEMO, "");
          } else if (WITH_VALUE.contains(option)) {
            if (equals >= 0) {
              found.put(option, word.substring(equals + 1));
            } else if (i + 2 < words.size()) {
              found.put(option, words.get(i + 1));
            }
          }
        }
        return new PartialOptions(found);
      }

      /** Whether it is about a simulated service. */
      boolean isDemo() {
        return values.containsKey(DEMO) || values.containsKey(SCENARIO);
      }

      /** The profile; empty when none is named. */
      Optional<String> profile() {
        return Optional.ofNullable(values.get(PROFILE));
      }

      /** As arguments of another command. */
      List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        values.forEach(
            (option, value) -> arguments.add(option.equals(DEMO) ? option : option + "=" + value));
        return arguments;
      }
    }
  }
}
