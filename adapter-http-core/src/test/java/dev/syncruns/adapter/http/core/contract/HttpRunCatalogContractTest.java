package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.http.HttpRunCatalogContract;
import java.net.URI;
import java.util.Set;

class HttpRunCatalogContractTest extends HttpRunCatalogContract {

  @Override
  protected RunCatalog catalog(URI apiUrl, AccessTokenProvider tokens, TimeSource timing) {
    return HttpCatalogs.create(apiUrl, tokens, timing);
  }

  @Override
  protected int idleConnections() {
    return HttpCatalogs.KEPT_BY_THE_JDK;
  }

  @Override
  protected Set<String> loggersOutOfReach() {
    return HttpCatalogs.LOGGERS_OF_THE_JDK;
  }
}
