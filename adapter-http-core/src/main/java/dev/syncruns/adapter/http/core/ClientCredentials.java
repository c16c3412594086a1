package dev.syncruns.adapter.http.core;

import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.adapter.http.core.internal.auth.ClientIdentity;
import dev.syncruns.adapter.http.core.internal.auth.SecretFile;
import java.net.URI;
import java.nio.file.Path;

/**
 * The credentials of a service client and the issuer that knows them. Immutable; the secret appears
 * in no text.
 */
public final class ClientCredentials {
  private static final int LONGEST = 4096;

  private final String clientId;
  private final String secret;
  private final URI issuer;
  private final boolean basic;

  private ClientCredentials(String clientId, String secret, URI issuer, boolean basic) {
    this.clientId = clientId;
    this.secret = secret;
    this.issuer = issuer;
    this.basic = basic;
  }

  /**
   * Credentials at {@code https://ims.bentley.com}, sent in the form of a token request.
   *
   * @param clientId the client's id
   * @param secret the client's secret
   * @throws IllegalArgumentException when one is empty, has control characters or more than 4096
   *     characters; the message repeats neither
   */
  public static ClientCredentials of(String clientId, String secret) {
    check("client id", clientId);
    check("client secret", secret);
    return new ClientCredentials(clientId, secret, Addresses.defaultIssuer(), false);
  }

  /**
   * Credentials whose secret is the only line of a file, read now.
   *
   * @param secretFile refused when its group or others can read it, where the system knows
   *     permissions
   * @param clientId the client's id
   * @throws IllegalArgumentException as {@link #of(String, String)}
   * @throws dev.syncruns.domain.problem.NotAuthenticated when the file is missing, can't be read,
   *     or can be read by others; its cause says which
   */
  public static ClientCredentials withSecretIn(Path secretFile, String clientId) {
    return of(clientId, new SecretFile("client secret file", secretFile).text(LONGEST));
  }

  private static void check(String what, String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the " + what + " is empty or has control characters, e.g. a line end");
    }
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException("the " + what + " is longer than 4096 characters");
    }
  }

  /**
   * The same at another issuer.
   *
   * @throws IllegalArgumentException unless it is {@code https}, or {@code http} to this machine,
   *     without user info, query and fragment; the message does not repeat it
   */
  public ClientCredentials issuedBy(URI issuer) {
    return new ClientCredentials(
        clientId, secret, Addresses.configured("token issuer's address", issuer), basic);
  }

  /** The same sent in the {@code Authorization} header of a token request (HTTP Basic). */
  public ClientCredentials inHeader() {
    return new ClientCredentials(clientId, secret, issuer, true);
  }

  /** The client's id, which tells identities apart and is no secret. */
  public String clientId() {
    return clientId;
  }

  /** The issuer's address. */
  public URI issuer() {
    return issuer;
  }

  ClientIdentity identity() {
    return new ClientIdentity(clientId, secret, basic);
  }

  @Override
  public String toString() {
    return "ClientCredentials(" + clientId + " at " + issuer + ", secret hidden)";
  }
}
