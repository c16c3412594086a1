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
 * The contract of a catalog that speaks HTTP itself: all cases of {@link RunCatalogContract} over a
 * simulator on loopback, and those about the requests. An adapter's test extends it and overrides
 * one method, {@link #catalog}; every capability is expected unless {@link #capabilities} says
 * otherwise. An attempt has to end by itself within 10 seconds, and a body that is read be limited
 * to less than 64 MiB.
 */
public abstract class HttpRunCatalogContract extends RunCatalogContract implements WireCases {

  /** The contract, for a subclass. */
  protected HttpRunCatalogContract() {}

  /**
   * A new catalog, closed after its case if it is {@link AutoCloseable}.
   *
   * @param apiUrl the address of the service, plain HTTP on loopback
   * @param tokens where the catalog gets its tokens
   * @param timing the time that its deadlines are measured by
   */
  protected abstract RunCatalog catalog(URI apiUrl, AccessTokenProvider tokens, TimeSource timing);

  /** What is put around the catalog; nothing unless overridden. */
  protected RunCatalog decorated(RunCatalog catalog, TimeSource timing) {
    return catalog;
  }

  /**
   * How many idle connections may stay open after a catalog was closed, as those of a client that
   * many share do; none unless overridden.
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
