package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.wire.Addresses;
import dev.syncruns.adapter.http.internal.wire.Origin;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;

/**
 * The last look at a request's address: escaped once only, and at the configured origin or nowhere,
 * because a token goes along.
 */
final class AddressFilter implements ClientRequestFilter {
  private final URI apiUrl;
  private final Origin configured;

  AddressFilter(URI apiUrl) {
    this.apiUrl = apiUrl;
    this.configured = Origin.of(apiUrl);
  }

  @Override
  public void filter(ClientRequestContext request) {
    // RESTEasy does not heed @Encoded on a parameter: it escapes what is escaped already.
    URI address = Addresses.asDocumented(apiUrl, request.getUri());
    if (!configured.equals(Origin.of(address))) {
      throw new IllegalStateException("a request was about to leave " + configured);
    }
    request.setUri(address);
  }
}
