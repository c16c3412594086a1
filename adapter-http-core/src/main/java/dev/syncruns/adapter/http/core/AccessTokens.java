package dev.syncruns.adapter.http.core;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.auth.CommandToken;
import dev.syncruns.adapter.http.core.internal.auth.FileAccessTokenProvider;
import dev.syncruns.adapter.http.core.internal.auth.FixedAccessTokenProvider;
import dev.syncruns.adapter.http.core.internal.auth.TokenIssuer;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Providers of access tokens. All are thread-safe and obtain nothing before the first request for a
 * token. A failure is a {@link dev.syncruns.domain.problem.NotAuthenticated}, whose optional cause
 * describes the defect of the source and its remedy, without text of a server.
 */
public final class AccessTokens {

  private AccessTokens() {}

  /** Returns a provider of a fixed token, without a replacement if the service rejects it. */
  public static AccessTokenProvider fixed(AccessToken token) {
    return new FixedAccessTokenProvider(token);
  }

  /**
   * Returns a provider of the token in a file, which is read again when it changes. One line ending
   * after the token is ignored.
   *
   * @param file rejected if its group or others can read it, on systems with permissions
   */
  public static AccessTokenProvider fromFile(Path file) {
    return new FileAccessTokenProvider(file);
  }

  /**
   * Returns a provider of the token that a command prints. The command runs for the first token,
   * before the token expires (if it is a JSON Web Token with an expiry), and after the service
   * rejected it.
   *
   * @param command the program and its arguments; started directly, not by a shell
   * @param timeout maximum duration, positive; then the process is killed
   * @param timing the clock for expiry
   * @throws IllegalArgumentException if the command is empty
   */
  public static AccessTokenProvider fromCommand(
      List<String> command, Duration timeout, TimeSource timing) {
    if (command.isEmpty() || command.get(0).isBlank()) {
      throw new IllegalArgumentException("the token command is empty");
    }
    return CommandToken.provider(command, timeout, timing);
  }

  /**
   * Returns a provider of tokens with the scope {@code itwin-platform}, by OAuth 2.0 client
   * credentials. One thread renews a token after three quarters of its lifetime; if that fails, the
   * old token is used until it expires. The secret is sent only to the issuer's origin.
   *
   * @param credentials the client and its issuer
   * @param timing the clock for expiry
   */
  public static AccessTokenProvider clientCredentials(
      ClientCredentials credentials, TimeSource timing) {
    return clientCredentials(credentials, HttpConfig.builder().build(), timing);
  }

  /**
   * Returns a provider as above, with the timeouts, proxy, TLS and listener of a configuration.
   *
   * @param credentials the client and its issuer
   * @param config how to connect to the issuer; its API URL and limits are ignored
   * @param timing the clock for expiry
   */
  public static AccessTokenProvider clientCredentials(
      ClientCredentials credentials, HttpConfig config, TimeSource timing) {
    return TokenIssuer.provider(credentials.issuer(), credentials.identity(), config, timing);
  }
}
