package dev.syncruns.cli;

import dev.syncruns.adapter.http.AccessTokens;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.AccessTokenProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the access token comes from: of those configured the one whose place wins, and among equal
 * places the token itself, then a file, a command, a client's credentials.
 */
final class TokenSource {
  private static final int LONGEST_INPUT = AccessToken.MAX_LENGTH + 2;

  private final SettingValue chosen;
  private final Surroundings surroundings;

  private TokenSource(SettingValue chosen, Surroundings surroundings) {
    this.chosen = chosen;
    this.surroundings = surroundings;
  }

  static TokenSource chosen(Settings settings, Surroundings surroundings) {
    return Stream.of(Setting.TOKEN, Setting.TOKEN_FILE)
        .map(settings::given)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(SettingValue::source))
        .map(value -> new TokenSource(value, surroundings))
        .orElseThrow(TokenSource::none);
  }

  private static CliFailure none() {
    return CliFailure.of(ExitCode.AUTH, "there is no access token")
        .suggest("set SYNCRUNS_TOKEN, or use --token-file or --token-command; or look at --demo");
  }

  String origin() {
    return chosen.property() + " of " + chosen.origin();
  }

  Optional<Path> file() {
    if (is(Setting.TOKEN_FILE) && !chosen.text().equals("-")) {
      return Optional.of(pathOf(chosen));
    }
    return Optional.empty();
  }

  AccessTokenProvider provider() {
    if (is(Setting.TOKEN)) {
      return fixed(chosen.text());
    }
    return fixed(file().map(TokenSource::fromFile).orElseGet(this::fromInput));
  }

  private static String fromFile(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw CliFailure.of(ExitCode.AUTH, "the access token can't be read: " + file)
          .suggest("check that the file exists and that you may read it")
          .causedBy(unreadable);
    }
  }

  private boolean is(Setting setting) {
    return chosen.property().equals(setting.property());
  }

  private AccessTokenProvider fixed(String text) {
    try {
      return AccessTokens.fixed(AccessToken.of(text));
    } catch (IllegalArgumentException refused) {
      throw CliFailure.of(ExitCode.AUTH, String.valueOf(refused.getMessage()))
          .row("from", origin())
          .suggest("give the token alone, without \"Bearer\" or quotes");
    }
  }

  private String fromInput() {
    try {
      byte[] input = surroundings.in().readNBytes(LONGEST_INPUT);
      return new String(input, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw CliFailure.of(ExitCode.AUTH, "the access token can't be read from standard input")
          .causedBy(unreadable);
    }
  }

  private static Path pathOf(SettingValue value) {
    try {
      return Path.of(value.text());
    } catch (InvalidPathException unusable) {
      throw CliFailure.config(value.property() + " is no path")
          .row("from", value.origin())
          .causedBy(unusable);
    }
  }
}
