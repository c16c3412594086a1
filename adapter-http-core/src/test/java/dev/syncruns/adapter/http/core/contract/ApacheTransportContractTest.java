package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.ports.tck.RunCatalogContract;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.util.EnumSet;
import java.util.Set;

/** The same contract with Apache HttpClient 5 beneath. */
class ApacheTransportContractTest extends RunCatalogContract {
  private static final ApacheHttp TRANSPORT = new ApacheHttp();

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    return SimulatedFixture.over(script, TRANSPORT);
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  protected Set<String> loggersOutOfReach() {
    return SimulatedFixture.LOGGERS_OF_THE_JDK;
  }
}
