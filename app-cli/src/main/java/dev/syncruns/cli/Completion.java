package dev.syncruns.cli;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.SettingsInput;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.prepared.Candidate;
import dev.syncruns.cli.prepared.Completer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The answer to a completion script, which asks with the hidden word {@value #ASKED}: a candidate a
 * line. Settings are read only where their aliases or profiles are asked for.
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
    return new Completer(this::known)
        .complete(words).stream().map(Candidate::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> known(String kind) {
    try {
      return switch (kind) {
        case "connection" -> settings().aliases().stream().map(Alias::name).toList();
        case "profile" -> settings().profiles();
        case "zone" -> ZoneId.getAvailableZoneIds().stream().sorted().toList();
        default -> List.of();
      };
    } catch (CliFailure unreadable) {
      return List.of();
    }
  }

  private Settings settings() {
    return Settings.read(new SettingsInput(Map.of(), Map.of(), environment, directory));
  }
}
