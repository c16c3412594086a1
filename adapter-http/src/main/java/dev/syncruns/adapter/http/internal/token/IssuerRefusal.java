package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.json.TokenGrant;
import dev.syncruns.adapter.http.internal.json.UnreadableJson;
import dev.syncruns.adapter.http.internal.wire.LimitReached;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What may be repeated of an issuer's refusal: the error code, if it is one that is defined. The
 * rest may hold a token that nobody here knows yet, so nothing of it is.
 */
final class IssuerRefusal {
  /** RFC 6749, section 5.2, and what section 4.1.2.1 adds for an issuer in trouble. */
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

  private IssuerRefusal() {}

  /** The refusal as an error body of the API that holds the code only; empty without one. */
  static byte[] codeOf(byte[] body, JsonDocuments documents) {
    try {
      TokenGrant grant =
          (TokenGrant) documents.read(new ByteArrayInputStream(body), TokenGrant.class);
      String code = grant.error();
      return code == null || !CODES.contains(code)
          ? new byte[0]
          : ("{\"error\":{\"code\":\"" + code + "\"}}").getBytes(StandardCharsets.US_ASCII);
    } catch (UnreadableJson | LimitReached foreign) {
      return new byte[0];
    }
  }
}
