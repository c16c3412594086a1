package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.wire.ContextLoader;
import dev.syncruns.adapter.http.internal.wire.Sender;
import dev.syncruns.adapter.http.internal.wire.WireSettings;
import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The maker of a {@link SynchronizationApi}: puts engine, filter, reader and mapper together. */
public final class SynchronizationApis {
  /** RESTEasy's own mapper would read the host's configuration, and is never reached. */
  private static final String NO_DEFAULT_MAPPER = "microprofile.rest.client.disable.default.mapper";

  private SynchronizationApis() {}

  /**
   * The operations of the service at an address.
   *
   * @param apiUrl the address, without a slash at its end
   * @param settings how requests are made
   * @param documents reads the answers
   */
  public static SynchronizationApi at(URI apiUrl, WireSettings settings, JsonDocuments documents) {
    return ContextLoader.ours(() -> isolated(() -> client(apiUrl, settings, documents)));
  }

  private static SynchronizationApi client(
      URI apiUrl, WireSettings settings, JsonDocuments documents) {
    return RestClientBuilder.newBuilder()
        .baseUri(apiUrl)
        // Not used by our engine; without one, the JVM's ProxySelector is asked, if there is any.
        .proxyAddress("unused.invalid", 1)
        .property(NO_DEFAULT_MAPPER, true)
        .register(new SenderEngine(Sender.of(settings)))
        .register(new AddressFilter(apiUrl))
        .register(new BodyReader(documents))
        .register(new RefusalMapper())
        .build(SynchronizationApi.class);
  }

  /**
   * Builds with a context class loader of our own, for which an empty configuration is registered
   * meanwhile. MicroProfile's default sources, which read {@code .env} and {@code
   * config/application.properties} of the working directory, and what the caller's class loader
   * offers are not looked at.
   */
  private static <T> T isolated(Supplier<T> building) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    ClassLoader own = new ClassLoader(SynchronizationApis.class.getClassLoader()) {};
    ConfigProviderResolver resolver = ConfigProviderResolver.instance();
    Config empty = resolver.getBuilder().build();
    resolver.registerConfig(empty, own);
    thread.setContextClassLoader(own);
    try {
      return building.get();
    } finally {
      thread.setContextClassLoader(callers);
      resolver.releaseConfig(empty);
    }
  }
}
