package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.http.HttpRunCatalogContract;
import java.net.URI;
import java.util.Set;

/** The same contract with Apache HttpClient 5 beneath, which all catalogs share. */
class ApacheTransportContractTest extends HttpRunCatalogContract {
  private static final ApacheHttp TRANSPORT = new ApacheHttp();

  @Override
  protected RunCatalog catalog(URI apiUrl, AccessTokenProvider tokens, TimeSource timing) {
    return HttpCatalogs.over(TRANSPORT).make(apiUrl, tokens, timing);
  }

  @Override
  protected int idleConnections() {
    return Integer.MAX_VALUE;
  }

  @Override
  protected Set<String> loggersOutOfReach() {
    return Set.of("org.apache.hc.client5.http.headers", "org.apache.hc.client5.http.wire");
  }
}
