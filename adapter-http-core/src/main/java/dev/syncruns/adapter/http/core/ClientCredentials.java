package dev.syncruns.adapter.http.core;

import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.adapter.http.core.internal.auth.ClientIdentity;
import dev.syncruns.adapter.http.core.internal.auth.SecretFile;
import java.net.URI;
import java.nio.file.Path;

/**
 * The credentials of a service client, and their issuer. Immutable; no text contains the secret.
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
   * Returns credentials for {@code https://ims.bentley.com}, sent as form parameters of a token
   * request.
   *
   * @param clientId the client's id
   * @param secret the client's secret
   * @throws IllegalArgumentException if one is empty, has control characters or more than 4096
   *     characters; the message contains neither
   */
  public static ClientCredentials of(String clientId, String secret) {
    check("client id", clientId);
    check("client secret", secret);
    return new ClientCredentials(clientId, secret, Addresses.defaultIssuer(), false);
  }

  /**
   * Returns credentials whose secret is the only line of a file, read now.
   *
   * @param secretFile rejected if its group or others can read it, on systems with permissions
   * @param clientId the client's id
   * @throws IllegalArgumentException as {@link #of(String, String)}
   * @throws dev.syncruns.domain.problem.NotAuthenticated if the file is missing, cannot be read, or
   *     can be read by others; see its cause
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
   * Returns a copy for another issuer.
   *
   * @throws IllegalArgumentException unless it is {@code https}, or {@code http} to this host,
   *     without user info, query and fragment; the message does not contain it
   */
  public ClientCredentials issuedBy(URI issuer) {
    return new ClientCredentials(
        clientId, secret, Addresses.configured("token issuer's address", issuer), basic);
  }

  /** Returns a copy sent in the {@code Authorization} header of a token request (HTTP Basic). */
  public ClientCredentials inHeader() {
    return new ClientCredentials(clientId, secret, issuer, true);
  }

  /** The client's id, which distinguishes identities and is not secret. */
  public String clientId() {
    return clientId;
  }

  /** The issuer's URL. */
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
