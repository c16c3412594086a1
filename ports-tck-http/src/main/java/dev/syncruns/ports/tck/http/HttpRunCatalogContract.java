package dev.syncruns.ports.tck.http;

import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.RunCatalogContract;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/**
 * The contract of a catalog that uses HTTP: all cases of {@link RunCatalogContract} over a
 * simulator on the loopback interface, and cases about requests. An adapter's test extends it and
 * overrides {@link #catalog}; all capabilities are expected unless {@link #capabilities} states
 * otherwise. An attempt must time out within 10 seconds, and bodies must be limited to less than 64
 * MiB.
 */
public abstract class HttpRunCatalogContract extends RunCatalogContract implements WireCases {

  /** Creates the contract, for a subclass. */
  protected HttpRunCatalogContract() {}

  /**
   * Creates a catalog, which is closed after its case if it is {@link AutoCloseable}.
   *
   * @param apiUrl the API's URL, plain HTTP on the loopback interface
   * @param tokens the provider of access tokens
   * @param timing the clock for deadlines
   */
  protected abstract RunCatalog catalog(URI apiUrl, AccessTokenProvider tokens, TimeSource timing);

  /** Returns the catalog with decorators; none by default. */
  protected RunCatalog decorated(RunCatalog catalog, TimeSource timing) {
    return catalog;
  }

  /**
   * Returns the number of idle connections that may remain open after a catalog is closed, as those
   * of a shared client; none by default.
   */
  protected int idleConnections() {
    return 0;
  }

  @Override
  public final SimulatedFixture fixture(CatalogScript script) {
    return SimulatedFixture.of(script, this::catalog, this::decorated).keeping(idleConnections());
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }
}
