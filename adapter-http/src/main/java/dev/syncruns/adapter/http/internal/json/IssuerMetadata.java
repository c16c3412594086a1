package dev.syncruns.adapter.http.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * What a token issuer says of itself (OpenID Connect Discovery 1.0), as far as it is of use here.
 *
 * @param tokenEndpoint where tokens are asked for; null when it does not say; untrusted.
 */
public record IssuerMetadata(@Nullable String tokenEndpoint) {

  static IssuerMetadata read(JsonSource in) {
    String tokenEndpoint = null;
    while (in.nextField()) {
      if (in.name().equals("token_endpoint")) {
        tokenEndpoint = in.text();
      } else {
        in.skip();
      }
    }
    return new IssuerMetadata(tokenEndpoint);
  }
}
