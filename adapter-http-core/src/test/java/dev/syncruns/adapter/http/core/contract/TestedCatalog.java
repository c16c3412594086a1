package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.HttpRunCatalog;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.util.ServiceLoader;

/**
 * The catalog that these tests are about: {@link HttpRunCatalog}, or the one that a module which
 * runs them too names as a service.
 */
public final class TestedCatalog implements RunCatalog, AutoCloseable {
  private final RunCatalog catalog;
  private final Runnable closing;

  /** What makes another catalog than the core's own. */
  public interface Factory {
    TestedCatalog create(HttpConfig config, AccessTokenProvider tokens, TimeSource timing);
  }

  /**
   * A catalog of a service.
   *
   * @param closing closes it
   */
  public TestedCatalog(RunCatalog catalog, Runnable closing) {
    this.catalog = catalog;
    this.closing = closing;
  }

  /** The catalog that is tested. */
  public static TestedCatalog create(
      HttpConfig config, AccessTokenProvider tokens, TimeSource timing) {
    return ServiceLoader.load(Factory.class, TestedCatalog.class.getClassLoader())
        .findFirst()
        .map(factory -> factory.create(config, tokens, timing))
        .orElseGet(
            () -> {
              HttpRunCatalog own = HttpRunCatalog.create(config, tokens, timing);
              return new TestedCatalog(own, own::close);
            });
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return catalog.summaries(connection, page, options);
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return catalog.runs(connection, page, options);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    return catalog.run(connection, run, options);
  }

  @Override
  public void close() {
    closing.run();
  }
}
