package dev.syncruns.ports.spi;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;

/**
 * The key of a cached response: the identity and service, the connection, and the requested data
 * and representation.
 *
 * @param <V> the type of the response
 */
public sealed interface CacheKey<V> {

  /** The identity and the service. */
  CacheScope scope();

  /** The connection. */
  ConnectionId connection();

  /**
   * A page for {@code return=minimal}.
   *
   * @param scope the identity and the service.
   * @param connection the connection.
   * @param page the requested page.
   */
  record SummariesPage(CacheScope scope, ConnectionId connection, PageRequest page)
      implements CacheKey<Page<RunSummary>> {}

  /**
   * A page for {@code return=representation}.
   *
   * @param scope the identity and the service.
   * @param connection the connection.
   * @param page the requested page.
   */
  record RunsPage(CacheScope scope, ConnectionId connection, PageRequest page)
      implements CacheKey<Page<Run>> {}

  /**
   * A single run.
   *
   * @param scope the identity and the service.
   * @param connection the connection.
   * @param run the requested run.
   */
  record SingleRun(CacheScope scope, ConnectionId connection, RunId run) implements CacheKey<Run> {}
}
