package dev.syncruns.adapter.http.core.internal.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The credentials that a client sends to a token issuer. Its secret appears in no text. */
public final class ClientIdentity {
  private final String clientId;
  private final String secret;
  private final boolean basic;

  /**
   * Creates credentials.
   *
   * @param basic whether to send them in the {@code Authorization} header instead of the form
   */
  public ClientIdentity(String clientId, String secret, boolean basic) {
    this.clientId = clientId;
    this.secret = secret;
    this.basic = basic;
  }

  /** The headers of a token request. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    if (basic) {
      headers.put("Authorization", "Basic " + pair());
    }
    return headers;
  }

  /** The form of a token request with a scope. */
  byte[] form(String scope) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("scope", scope);
    if (!basic) {
      fields.put("client_id", clientId);
      fields.put("client_secret", secret);
    }
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The secret in each encoding that is sent. */
  List<String> secrets() {
    return List.of(secret, encoded(secret), pair());
  }

  private String pair() {
    String pair = encoded(clientId) + ":" + encoded(secret);
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ClientIdentity(" + clientId + ", secret hidden)";
  }
}
