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
 * The sources of access tokens. All are safe to use from many threads at once, and get nothing
 * before a token is asked for. A source that gives none throws {@link
 * dev.syncruns.domain.problem.NotAuthenticated}, whose cause, if any, says in our words what is
 * wrong with the source and what to do about it.
 */
public final class AccessTokens {

  private AccessTokens() {}

  /** Always the same token; there is no other when the service refuses it. */
  public static AccessTokenProvider fixed(AccessToken token) {
    return new FixedAccessTokenProvider(token);
  }

  /**
   * The token in a file, read again whenever the file changed. One line end behind the token does
   * not count.
   *
   * @param file refused when its group or others can read it, where the system knows permissions
   */
  public static AccessTokenProvider fromFile(Path file) {
    return new FileAccessTokenProvider(file);
  }

  /**
   * The token that a command prints: run when one is first asked for, before the token expires (if
   * it is a JSON Web Token that says when), and when the service refused it.
   *
   * @param command the program and its arguments; started directly, not by a shell
   * @param timeout the longest it may take, positive; then it is killed
   * @param timing the time that expiry is told by
   * @throws IllegalArgumentException when the command is empty
   */
  public static AccessTokenProvider fromCommand(
      List<String> command, Duration timeout, TimeSource timing) {
    if (command.isEmpty() || command.get(0).isBlank()) {
      throw new IllegalArgumentException("the token command is empty");
    }
    return CommandToken.provider(command, timeout, timing);
  }

  /**
   * Tokens of the scope {@code itwin-platform} from an issuer by OAuth 2 client credentials. A
   * token is got anew when three quarters of its lifetime are over, by one thread; if that fails,
   * the old one is used until it expires. The secret is sent to the issuer's own origin only.
   *
   * @param credentials the client and its issuer
   * @param timing the time that expiry is told by
   */
  public static AccessTokenProvider clientCredentials(
      ClientCredentials credentials, TimeSource timing) {
    return clientCredentials(credentials, HttpConfig.builder().build(), timing);
  }

  /**
   * The same, with the timeouts, proxy, TLS and listener of a configuration.
   *
   * @param credentials the client and its issuer
   * @param config how the issuer is reached; its address and limits do not count here
   * @param timing the time that expiry is told by
   */
  public static AccessTokenProvider clientCredentials(
      ClientCredentials credentials, HttpConfig config, TimeSource timing) {
    return TokenIssuer.provider(credentials.issuer(), credentials.identity(), config, timing);
  }
}
