package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.tck.CallListenerContract;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.http.SimulatedFixture;
import dev.syncruns.ports.tck.script.CatalogScript;

class HttpCallListenerContractTest extends CallListenerContract {

  @Override
  protected CatalogFixture fixture(CatalogScript script, CallListener listener) {
    return SimulatedFixture.of(
        script,
        HttpCatalogs::create,
        (catalog, timing) -> RunCatalogs.retrying(catalog, RetryPolicy.DEFAULT, timing, listener));
  }
}
