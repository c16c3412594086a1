package dev.syncruns.cli;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.AliasSetting;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.SettingsInput;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.prepared.Candidate;
import dev.syncruns.cli.prepared.Completer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    TypedOptions typed = TypedOptions.in(words);
    return new Completer(kind -> known(kind, typed))
        .complete(words).stream().map(Candidate::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private List<Candidate> known(String kind, TypedOptions typed) {
    try {
      return switch (kind) {
        case "connection" -> typed.isDemo() ? asked(typed).connections() : aliases(typed);
        case "profile" -> settings(Map.of()).profiles().stream().map(Candidate::of).toList();
        case "zone" -> ZoneId.getAvailableZoneIds().stream().sorted().map(Candidate::of).toList();
        case "run", "range" -> asked(typed).runs();
        case "error" -> asked(typed).errors();
        default -> List.of();
      };
    } catch (CliFailure unreadable) {
      return List.of();
    }
  }

  private AskedCommands asked(TypedOptions typed) {
    return new AskedCommands(environment, directory, typed);
  }

  private List<Candidate> aliases(TypedOptions typed) {
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
}
