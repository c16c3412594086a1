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

/** A catalog that uses HTTP, over a simulator on the loopback interface that executes a script. */
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

  /** Returns a catalog over {@code script}. */
  public static SimulatedFixture of(CatalogScript script, Maker maker) {
    return of(script, maker, (catalog, timing) -> catalog);
  }

  /**
   * Returns a decorated catalog.
   *
   * @param script the script of the service
   * @param maker creates the catalog
   * @param decorator decorates it
   */
  public static SimulatedFixture of(
      CatalogScript script, Maker maker, BiFunction<RunCatalog, TimeSource, RunCatalog> decorator) {
    return new SimulatedFixture(script, maker, decorator);
  }

  /**
   * Sets the number of connections that may remain open after the catalog is closed; unlimited
   * unless set.
   */
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

  /** The requests received, in order. */
  public List<ReceivedRequest> received() {
    return simulator.requests();
  }

  /**
   * Closes the catalog if it can be closed, verifies that its connections are closed, and closes
   * the simulator.
   */
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

  /** Creates the catalog under test. */
  @FunctionalInterface
  public interface Maker {

    /**
     * Creates a catalog, which the fixture closes if it is {@link AutoCloseable}.
     *
     * @param apiUrl the API's URL, plain HTTP on the loopback interface
     * @param tokens the provider of access tokens
     * @param timing the clock for deadlines
     */
    RunCatalog make(URI apiUrl, AccessTokenProvider tokens, TimeSource timing);
  }
}
