package dev.syncruns.simulator.api;

import dev.syncruns.simulator.data.JsonText;
import dev.syncruns.simulator.server.IncomingRequest;
import dev.syncruns.simulator.server.RequestTarget;
import dev.syncruns.simulator.server.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** An OAuth 2.0 authorization server: discovery, and tokens for client credentials. */
public final class TokenService {

  private static final String SCOPE = "itwin-platform";

  private final ClientCredentials credentials;
  private final Duration lifetime;
  private final Tokens tokens;
  private final URI issuer;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * Creates the server.
   *
   * @param credentials the accepted client
   * @param lifetime the lifetime of a token, sent as {@code expires_in}
   * @param tokens receives the issued tokens
   * @param issuer the base URL of the endpoints
   */
  public TokenService(ClientCredentials credentials, Duration lifetime, Tokens tokens, URI issuer) {
    this.credentials = credentials;
    this.lifetime = lifetime;
    this.tokens = tokens;
    this.issuer = issuer;
  }

  /** Number of token requests, including rejected ones. */
  public int requests() {
    return requests.get();
  }

  Response discovery() {
    return Response.json(
        200,
        JsonText.object()
            .add("issuer", issuer.toString())
            .add("token_endpoint", issuer + "/connect/token")
            .add("authorization_endpoint", issuer + "/connect/authorize")
            .add("scopes_supported", JsonText.array().add(SCOPE))
            .add("grant_types_supported", JsonText.array().add("client_credentials"))
            .add(
                "token_endpoint_auth_methods_supported",
                JsonText.array().add("client_secret_basic").add("client_secret_post"))
            .build()
            .toString());
  }

  Response token(IncomingRequest request) {
    requests.incrementAndGet();
    Map<String, String> form = new RequestTarget("/?" + request.body()).query();
    if (!isClient(request, form)) {
      return error(401, "invalid_client", "The client's id or secret is wrong.");
    }
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return error(400, "unsupported_grant_type", "Only client_credentials is supported.");
    }
    if (!SCOPE.equals(form.getOrDefault("scope", SCOPE))) {
      return error(400, "invalid_scope", "Only the scope " + SCOPE + " is known.");
    }
    return Response.json(
            200,
            JsonText.object()
                .add("access_token", tokens.issue(lifetime))
                .add("expires_in", lifetime.toSeconds())
                .add("token_type", "Bearer")
                .add("scope", SCOPE)
                .build()
                .toString())
        .withHeader("Cache-Control", "no-store");
  }

  private boolean isClient(IncomingRequest request, Map<String, String> form) {
    String authorization = request.headers().first("Authorization").orElse("");
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return credentials.match(
          form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }
    String pair = decoded(authorization.substring(6).strip());
    int colon = pair.indexOf(':');
    return colon >= 0
        && credentials.match(
            unescaped(pair.substring(0, colon)), unescaped(pair.substring(colon + 1)));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static Response error(int status, String error, String description) {
    return Response.json(
        status,
        JsonText.object()
            .add("error", error)
            .add("error_description", description)
            .build()
            .toString());
  }

  /** The id and secret of the accepted client. */
  public static final class ClientCredentials {

    private final String id;
    private final String secret;

    /** Creates credentials. */
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
}
