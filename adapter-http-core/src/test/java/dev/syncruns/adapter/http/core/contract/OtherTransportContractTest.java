package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.http.HttpRunCatalogContract;
import java.net.URI;
import java.util.Set;

/** The same contract with the JDK's newer client beneath, which all catalogs share. */
class OtherTransportContractTest extends HttpRunCatalogContract {
  private static final JavaNetHttp TRANSPORT = new JavaNetHttp();

  @Override
  protected RunCatalog catalog(URI apiUrl, AccessTokenProvider tokens, TimeSource timing) {
    return HttpCatalogs.over(TRANSPORT).make(apiUrl, tokens, timing);
  }

  @Override
  protected int idleConnections() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Set<String> sharedThreads() {
    return Set.of("HttpClient-");
  }
}
