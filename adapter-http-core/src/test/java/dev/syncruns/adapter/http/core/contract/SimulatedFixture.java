package dev.syncruns.adapter.http.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.ports.tck.script.ScriptedService;
import dev.syncruns.simulator.Simulator;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The HTTP adapter, or what is made of it, over a simulator that performs a script. */
public final class SimulatedFixture implements CatalogFixture {
  /** What writes down the headers of requests at level FINE: the JDK's own client. */
  public static final Set<String> LOGGERS_OF_THE_JDK =
      Set.of("sun.net.www.protocol.http.HttpURLConnection");

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(4);
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final int KEPT_BY_THE_JDK = 5;
  private static final long MAX_BODY_BYTES = 2L * 1024 * 1024;

  private final TimeSource timing = new SystemTimeSource();
  private final ScriptedService service;
  private final Simulator simulator;
  private final TestedCatalog http;
  private final RunCatalog catalog;
  private final int kept;

  private SimulatedFixture(
      CatalogScript script,
      @Nullable HttpTransport transport,
      BiFunction<RunCatalog, TimeSource, RunCatalog> decoration) {
    this.kept = transport == null ? KEPT_BY_THE_JDK : Integer.MAX_VALUE;
    this.service = new ScriptedService(script);
    this.simulator = Simulator.builder().token(ScriptTokens.GOOD.value()).start();
    simulator.script().always(new ScriptBehaviour(service));
    HttpConfig config =
        HttpConfig.builder()
            .apiUrl(simulator.apiUrl())
            .requestTimeout(REQUEST_TIMEOUT)
            .maxBodyBytes(MAX_BODY_BYTES)
            .transport(transport)
            .build();
    this.http = TestedCatalog.create(config, script.tokens(), timing);
    this.catalog = decoration.apply(http, timing);
  }

  /** The adapter itself over a performance of {@code script}. */
  public static SimulatedFixture of(CatalogScript script) {
    return of(script, (catalog, timing) -> catalog);
  }

  /** What {@code decoration} makes of the adapter. */
  public static SimulatedFixture of(
      CatalogScript script, BiFunction<RunCatalog, TimeSource, RunCatalog> decoration) {
    return new SimulatedFixture(script, null, decoration);
  }

  /** The adapter over another HTTP client, which keeps as many connections as it likes. */
  static SimulatedFixture over(CatalogScript script, HttpTransport transport) {
    return new SimulatedFixture(script, transport, (catalog, timing) -> catalog);
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

  @Override
  public void close() {
    http.close();
    try {
      assertThat(simulator.awaitConnections(kept, MOMENT))
          .as("connections left open")
          .isLessThanOrEqualTo(kept);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      simulator.close();
    }
  }
}
