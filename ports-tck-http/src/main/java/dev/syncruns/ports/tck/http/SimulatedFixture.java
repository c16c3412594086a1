package dev.syncruns.ports.tck.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.ports.tck.script.ScriptedService;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.ReceivedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** A catalog that speaks HTTP, over a simulator on loopback that performs a script. */
public final class SimulatedFixture implements CatalogFixture {
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final TimeSource timing = new SystemTimeSource();
  private final ScriptedService service;
  private final Simulator simulator;
  private final RunCatalog http;
  private final RunCatalog catalog;
  private int idleConnections = Integer.MAX_VALUE;

  private SimulatedFixture(
      CatalogScript script, Maker maker, BiFunction<RunCatalog, TimeSource, RunCatalog> decorator) {
    this.service = new ScriptedService(script);
    this.simulator = Simulator.builder().token(ScriptTokens.GOOD.value()).start();
    simulator.script().always(new ScriptBehaviour(service));
    this.http = maker.make(simulator.apiUrl(), script.tokens(), timing);
    this.catalog = decorator.apply(http, timing);
  }

  /** A catalog over a performance of {@code script}. */
  public static SimulatedFixture of(CatalogScript script, Maker maker) {
    return of(script, maker, (catalog, timing) -> catalog);
  }

  /**
   * A decorated catalog.
   *
   * @param script what the service has and does
   * @param maker makes the catalog
   * @param decorator what is put around it
   */
  public static SimulatedFixture of(
      CatalogScript script, Maker maker, BiFunction<RunCatalog, TimeSource, RunCatalog> decorator) {
    return new SimulatedFixture(script, maker, decorator);
  }

  /** Sets how many connections may stay open once the catalog was closed; any number unless set. */
  public SimulatedFixture keeping(int connections) {
    this.idleConnections = connections;
    return this;
  }

  @Override
  public RunCatalog catalog() {
    return catalog;
  }

  @Override
  public ScriptedService service() {
    return service;
  }

  @Override
  public TimeSource timing() {
    return timing;
  }

  /** The requests as they arrived, in order. */
  public List<ReceivedRequest> received() {
    return simulator.requests();
  }

  /** Closes the catalog, if it can be, sees that its connections are closed, and the simulator. */
  @Override
  public void close() {
    try {
      if (http instanceof AutoCloseable closeable) {
        closeable.close();
      }
      assertThat(simulator.awaitConnections(idleConnections, MOMENT))
          .as("connections left open")
          .isLessThanOrEqualTo(idleConnections);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      throw new AssertionError("closing the catalog failed", failure);
    } finally {
      simulator.close();
    }
  }

  /** Makes the catalog under test. */
  @FunctionalInterface
  public interface Maker {

    /**
     * A new catalog, closed by the fixture if it is {@link AutoCloseable}.
     *
     * @param apiUrl the address of the service, plain HTTP on loopback
     * @param tokens where the catalog gets its tokens
     * @param timing the time that its deadlines are measured by
     */
    RunCatalog make(URI apiUrl, AccessTokenProvider tokens, TimeSource timing);
  }
}
