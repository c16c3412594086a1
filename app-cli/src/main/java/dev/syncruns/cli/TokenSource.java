package dev.syncruns.cli;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.ClientCredentials;
import dev.syncruns.adapter.http.core.config.ExchangeListener;
import dev.syncruns.cli.ProcessEnvironment.StandardInput;
import dev.syncruns.cli.Services.HttpService.HttpSetup;
import dev.syncruns.cli.config.Addresses;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.error.ProblemMessages;
import dev.syncruns.cli.error.ProblemMessages.RequestSummary;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.SecretRedactor;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the access token comes from: of those configured the one whose place wins, and among equal
 * places the token itself, then a file, a command, a client's credentials.
 */
final class TokenSource {
  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(2);
  private static final int LONGEST_INPUT = AccessToken.MAX_LENGTH + 2;

  private final SettingValue chosen;
  private final Settings settings;
  private final StandardInput input;

  private TokenSource(SettingValue chosen, Settings settings, StandardInput input) {
    this.chosen = chosen;
    this.settings = settings;
    this.input = input;
  }

  static TokenSource chosen(Settings settings, StandardInput input) {
    return Stream.of(Setting.TOKEN, Setting.TOKEN_FILE, Setting.TOKEN_COMMAND, Setting.CLIENT_ID)
        .map(settings::given)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(SettingValue::source))
        .map(value -> new TokenSource(value, settings, input))
        .orElseThrow(TokenSource::none);
  }

  private static CliException none() {
    return CliException.of(ExitCode.AUTH, "there is no access token")
        .suggest("set SYNCRUNS_TOKEN, or use --token-file or --token-command; or look at --demo");
  }

  String origin() {
    return chosen.property() + " of " + chosen.origin();
  }

  Optional<Path> file() {
    if (is(Setting.TOKEN_FILE) && !chosen.text().equals("-")) {
      return Optional.of(pathOf(chosen));
    }
    return is(Setting.CLIENT_ID)
        ? settings.given(Setting.CLIENT_SECRET_FILE).map(TokenSource::pathOf)
        : Optional.empty();
  }

  /** The tokens; an issuer that is asked for them tells {@code listener} of every exchange. */
  AccessTokenProvider provider(
      ExchangeListener listener, SecretRedactor secrets, TimeSource timing) {
    if (is(Setting.TOKEN)) {
      return fixed(chosen.text());
    }
    if (is(Setting.TOKEN_FILE)) {
      return file().map(AccessTokens::fromFile).orElseGet(() -> fixed(fromInput()));
    }
    if (is(Setting.TOKEN_COMMAND)) {
      return AccessTokens.fromCommand(shell(chosen.text()), COMMAND_LIMIT, timing);
    }
    ClientCredentials credentials = credentials();
    return AccessTokens.clientCredentials(
        credentials,
        HttpSetup.of(settings, credentials.issuer(), listener, secrets).build(),
        timing);
  }

  /** Whether it is a command, which is run for every token. */
  boolean isCommand() {
    return is(Setting.TOKEN_COMMAND);
  }

  private boolean is(Setting setting) {
    return chosen.property().equals(setting.property());
  }

  private AccessTokenProvider fixed(String text) {
    try {
      return AccessTokens.fixed(AccessToken.of(text));
    } catch (IllegalArgumentException refused) {
      throw CliException.of(ExitCode.AUTH, String.valueOf(refused.getMessage()))
          .row("from", origin())
          .suggest("give the token alone, without \"Bearer\" or quotes");
    }
  }

  private String fromInput() {
    try {
      return new String(input.read(LONGEST_INPUT), StandardCharsets.UTF_8)
          .replaceFirst("^\uFEFF", "")
          .strip();
    } catch (IOException unreadable) {
      throw CliException.of(ExitCode.AUTH, "the access token can't be read from standard input")
          .causedBy(unreadable);
    }
  }

  private static List<String> shell(String command) {
    return Path.of("/").getFileSystem().getSeparator().equals("/")
        ? List.of("/bin/sh", "-c", command)
        : List.of("cmd.exe", "/c", command);
  }

  private ClientCredentials credentials() {
    URI issuer = Addresses.of(settings.text(Setting.ISSUER_URL));
    try {
      return withSecret().issuedBy(issuer);
    } catch (Problem unusable) {
      throw ProblemMessages.of(unusable, RequestSummary.nothing());
    } catch (IllegalArgumentException refused) {
      throw CliException.config(String.valueOf(refused.getMessage()))
          .row("from", origin())
          .suggest("give the secret alone, on one line");
    }
  }

  private ClientCredentials withSecret() {
    Optional<SettingValue> direct = settings.given(Setting.CLIENT_SECRET);
    if (direct.isPresent()) {
      return ClientCredentials.of(chosen.text(), direct.get().text());
    }
    return file()
        .map(file -> ClientCredentials.withSecretIn(file, chosen.text()))
        .orElseThrow(
            () ->
                CliException.config("client-id is set, but its secret is not")
                    .row("from", chosen.origin())
                    .suggest("set client-secret-file, or SYNCRUNS_CLIENT_SECRET"));
  }

  private static Path pathOf(SettingValue value) {
    try {
      return Path.of(value.text());
    } catch (InvalidPathException unusable) {
      throw CliException.config(value.property() + " is no path")
          .row("from", value.origin())
          .causedBy(unusable);
    }
  }
}
