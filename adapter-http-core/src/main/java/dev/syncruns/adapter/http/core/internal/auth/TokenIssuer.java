package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport.Request;
import dev.syncruns.adapter.http.core.config.HttpTransport.Response;
import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.adapter.http.core.internal.Addresses.Origin;
import dev.syncruns.adapter.http.core.internal.auth.IssuedToken.Expiry;
import dev.syncruns.adapter.http.core.internal.client.CallExecutor;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator.HttpStatusException;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator.RetryAfterHeader;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.UnreadableJson;
import dev.syncruns.adapter.http.core.internal.json.JsonLimits;
import dev.syncruns.adapter.http.core.internal.json.TokenResponse;
import dev.syncruns.adapter.http.core.internal.json.TokenResponse.IssuerMetadata;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.adapter.http.core.internal.transport.ResponseHead;
import dev.syncruns.adapter.http.core.internal.transport.Sender;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.StatusKind;
import dev.syncruns.ports.SecretRedactor;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Obtains tokens with the scope {@code itwin-platform} by client credentials (RFC 6749, section
 * 4.4). The token endpoint is discovered once; without discovery it is {@code /connect/token}. The
 * secret is sent only to the issuer's origin.
 */
public final class TokenIssuer implements Supplier<IssuedToken> {
  private static final String SCOPE = "itwin-platform";
  private static final int LARGEST_REFUSAL = 64 * 1024;
  private static final long LONGEST_LIFE = 365L * 24 * 3600;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int PROXY_UNAUTHORIZED = 407;
  private static final int FIRST_ERROR = 400;
  private static final JsonLimits LIMITS = new JsonLimits(64, 256 * 1024, 1000);

  private final URI issuer;
  private final ClientIdentity identity;
  private final TimeSource timing;
  private final Sender sender;
  private final CallExecutor calls;
  private final JsonDocuments documents = new JsonDocuments(LIMITS, new SecretRedactor());
  private final SecretRedactor secrets;
  private final Expiry expiry = new Expiry();
  private volatile @Nullable URI endpoint;

  private TokenIssuer(URI issuer, ClientIdentity identity, HttpConfig config, TimeSource timing) {
    this.issuer = issuer;
    this.identity = identity;
    this.timing = timing;
    this.sender = new Sender(config);
    this.secrets = config.secretRedactor();
    this.calls = new CallExecutor(timing, config);
    identity.secrets().forEach(secrets::add);
  }

  /** Returns a provider of the tokens of an issuer for a client. */
  public static AccessTokenProvider provider(
      URI issuer, ClientIdentity identity, HttpConfig config, TimeSource timing) {
    return new RefreshingAccessTokenProvider(
        new TokenIssuer(issuer, identity, config, timing), timing);
  }

  @Override
  public IssuedToken get() {
    try {
      return issued();
    } catch (CallInterrupted interrupted) {
      throw interrupted;
    } catch (Problem problem) {
      throw problem.withContext(problem.context().withIssuer(issuer.toString()));
    }
  }

  private IssuedToken issued() {
    URI endpoint = endpoint();
    Instant asked = timing.now();
    Instant steady = timing.steady();
    TokenResponse grant =
        ask(
            attempt -> attempt.post(endpoint, identity.headers(), identity.form(SCOPE)),
            TokenResponse.class);
    String type = grant.tokenType();
    String text = grant.accessToken();
    if (text == null || (type != null && !type.toLowerCase(Locale.ROOT).equals("bearer"))) {
      throw TokenErrors.source("the token issuer gave no bearer token");
    }
    AccessToken token = TokenErrors.token(text, "the token issuer");
    secrets.add(token.value());
    return new IssuedToken(token, asked, steady, expires(grant, token, asked));
  }

  private @Nullable Instant expires(TokenResponse grant, AccessToken token, Instant asked) {
    Long seconds = grant.expiresIn();
    return seconds == null || seconds < 1
        ? expiry.of(token).orElse(null)
        : asked.plusSeconds(Math.min(seconds, LONGEST_LIFE));
  }

  private URI endpoint() {
    URI known = endpoint;
    if (known != null) {
      return known;
    }
    IssuerMetadata metadata = metadata();
    if (metadata == null) {
      return Addresses.tokenEndpoint(issuer);
    }
    URI discovered = endpoint(metadata);
    endpoint = discovered;
    return discovered;
  }

  private URI endpoint(IssuerMetadata metadata) {
    String sent = metadata.tokenEndpoint();
    if (sent == null) {
      return Addresses.tokenEndpoint(issuer);
    }
    return Addresses.sent(sent)
        .filter(address -> Origin.of(address).equals(Origin.of(issuer)))
        .orElseThrow(
            () -> TokenErrors.source("the token issuer names a token endpoint at another origin"));
  }

  /** The issuer's metadata; null if there is none. */
  private @Nullable IssuerMetadata metadata() {
    try {
      return ask(
          attempt -> attempt.get(Addresses.discovery(issuer), Map.of("Accept", "application/json")),
          IssuerMetadata.class);
    } catch (CallInterrupted interrupted) {
      throw interrupted;
    } catch (Problem undiscovered) {
      return null;
    }
  }

  private <T> T ask(Function<RequestContext, Request> request, Class<T> type) {
    ExceptionTranslator problems =
        new ExceptionTranslator(documents, secrets, TokenIssuer::problem);
    try {
      return calls.perform(CallOptions.none(), () -> type.cast(answer(request, type)), problems);
    } catch (MalformedResponse quoting) {
      // An unreadable response may contain a token that the redactor does not know.
      throw new MalformedResponse(
          quoting.why(), quoting.isRetryable(), quoting.context().withExcerpt(null));
    }
  }

  private Object answer(Function<RequestContext, Request> request, Class<?> type)
      throws IOException {
    RequestContext attempt = RequestContext.current();
    Response answer = sender.send(request.apply(attempt), attempt);
    try (InputStream body = answer.body()) {
      if (answer.status() != OK) {
        throw new HttpStatusException(
            OAuthError.codeOf(Sender.beginning(body, LARGEST_REFUSAL), documents));
      }
      return documents.read(body, type);
    }
  }

  private static Problem problem(ResponseHead head, ProblemContext circumstances, Instant now) {
    int status = head.status();
    return switch (StatusKind.of(status)) {
      case TOKEN_REFUSED, FORBIDDEN ->
          new NotAuthenticated(Reason.CREDENTIALS_REFUSED, circumstances);
      case RATE_LIMITED -> new RateLimited(RetryAfterHeader.of(head, now), circumstances);
      case TEMPORARY -> new ServiceUnavailable(RetryAfterHeader.of(head, now), circumstances);
      case OK, NO_DOCUMENT ->
          new MalformedResponse("its status is " + status, false, circumstances);
      case REJECTED -> rejected(status, circumstances);
      case REDIRECT, NOT_FOUND, TOKEN_TOO_LONG -> elsewhere(status, circumstances);
    };
  }

  private static Problem rejected(int status, ProblemContext circumstances) {
    return switch (status) {
      case BAD_REQUEST -> new NotAuthenticated(Reason.CREDENTIALS_REFUSED, circumstances);
      case PROXY_UNAUTHORIZED -> new InvalidRequest(circumstances);
      default -> elsewhere(status, circumstances);
    };
  }

  private static Problem elsewhere(int status, ProblemContext circumstances) {
    String what = status < FIRST_ERROR ? "redirects, which is not followed" : "has no tokens there";
    return TokenErrors.source(
        "the token issuer " + what + "; is its address right?", circumstances);
  }

  @Override
  public String toString() {
    return "TokenIssuer(" + issuer + ")";
  }

  /**
   * The quotable part of an issuer's error response: its error code, if it is a standard one. The
   * rest may contain a token that the redactor does not know.
   */
  static final class OAuthError {
    /** RFC 6749, section 5.2, and the server errors of section 4.1.2.1. */
    private static final Set<String> CODES =
        Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "invalid_scope",
            "unauthorized_client",
            "unsupported_grant_type",
            "access_denied",
            "server_error",
            "temporarily_unavailable");

    private OAuthError() {}

    /** Returns the error as a body of the API with the code only; empty without one. */
    static byte[] codeOf(byte[] body, JsonDocuments documents) {
      try {
        TokenResponse grant =
            (TokenResponse) documents.read(new ByteArrayInputStream(body), TokenResponse.class);
        String code = grant.error();
        return code == null || !CODES.contains(code)
            ? new byte[0]
            : ("{\"error\":{\"code\":\"" + code + "\"}}").getBytes(StandardCharsets.US_ASCII);
      } catch (UnreadableJson | SizeLimitException foreign) {
        return new byte[0];
      }
    }
  }
}
