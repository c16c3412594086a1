package dev.syncruns.adapter.http;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;

/** Puts the catalog of this module in the place of the core's own, in all of the core's tests. */
public final class MicroProfileFactory implements TestedCatalog.Factory {
  @Override
  public TestedCatalog create(HttpConfig config, AccessTokenProvider tokens, TimeSource timing) {
    MicroProfileRunCatalog catalog = MicroProfileRunCatalog.create(config, tokens, timing);
    return new TestedCatalog(catalog, catalog::close);
  }
}
