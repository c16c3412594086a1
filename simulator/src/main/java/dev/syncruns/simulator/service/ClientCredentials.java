package dev.syncruns.simulator.service;

import java.util.Objects;

/** The id and the secret of the one client that gets tokens. */
public final class ClientCredentials {

  private final String id;
  private final String secret;

  /**
   * Credentials.
   *
   * @param id the client's id
   * @param secret its secret
   */
  public ClientCredentials(String id, String secret) {
    this.id = Objects.requireNonNull(id, "id");
    this.secret = Objects.requireNonNull(secret, "secret");
  }

  boolean match(String otherId, String otherSecret) {
    return id.equals(otherId) && secret.equals(otherSecret);
  }

  @Override
  public String toString() {
    return "ClientCredentials[id=" + id + "]";
  }
}
