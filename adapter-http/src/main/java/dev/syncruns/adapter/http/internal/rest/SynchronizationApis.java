package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.wire.Sender;
import dev.syncruns.adapter.http.internal.wire.WireSettings;
import java.net.URI;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The maker of a {@link SynchronizationApi}: puts engine, filter, reader and mapper together. */
public final class SynchronizationApis {

  private SynchronizationApis() {}

  /**
   * The operations of the service at an address.
   *
   * @param apiUrl the address, without a slash at its end
   * @param settings how requests are made
   * @param documents reads the answers
   */
  public static SynchronizationApi at(URI apiUrl, WireSettings settings, JsonDocuments documents) {
    return RestClientBuilder.newBuilder()
        .baseUri(apiUrl)
        .register(new SenderEngine(Sender.of(settings)))
        .register(new AddressFilter(apiUrl))
        .register(new BodyReader(documents))
        .register(new RefusalMapper())
        .build(SynchronizationApi.class);
  }
}
