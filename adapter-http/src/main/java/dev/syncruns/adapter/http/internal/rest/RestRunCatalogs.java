package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.call.Calls;
import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.json.JsonLimits;
import dev.syncruns.adapter.http.internal.wire.UrlTransport;
import dev.syncruns.adapter.http.internal.wire.WireSettings;
import dev.syncruns.ports.out.AccessTokenProvider;
import java.net.URI;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The maker of {@link RestRunCatalog}: puts engine, filter, reader and mapper together. */
public final class RestRunCatalogs {

  private RestRunCatalogs() {}

  /**
   * A catalog of the service at an address.
   *
   * @param apiUrl the address, without a slash at its end
   * @param settings how requests are made
   * @param limits how large answers may be
   * @param calls how calls are made
   * @param tokens where tokens come from
   */
  public static RestRunCatalog of(
      URI apiUrl,
      WireSettings settings,
      JsonLimits limits,
      Calls calls,
      AccessTokenProvider tokens) {
    JsonDocuments documents = new JsonDocuments(limits);
    SynchronizationApi api =
        RestClientBuilder.newBuilder()
            .baseUri(apiUrl)
            .register(new UrlEngine(new UrlTransport(settings)))
            .register(new AddressFilter(apiUrl))
            .register(new BodyReader(documents))
            .register(new RefusalMapper())
            .build(SynchronizationApi.class);
    return new RestRunCatalog(api, calls, documents, tokens);
  }
}
