package dev.syncruns.ports.spi;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;

/**
 * What an answer is kept under: who asked whom, the connection, and what was asked for in which
 * representation.
 *
 * @param <V> what is kept
 */
public sealed interface CacheKey<V> {

  /** Who asked whom. */
  CacheScope scope();

  /** The connection asked. */
  ConnectionId connection();

  /**
   * A page in the form of {@code return=minimal}.
   *
   * @param scope who asked whom.
   * @param connection the connection asked.
   * @param page the page asked for.
   */
  record SummariesPage(CacheScope scope, ConnectionId connection, PageRequest page)
      implements CacheKey<Page<RunSummary>> {}

  /**
   * A page in the form of {@code return=representation}.
   *
   * @param scope who asked whom.
   * @param connection the connection asked.
   * @param page the page asked for.
   */
  record RunsPage(CacheScope scope, ConnectionId connection, PageRequest page)
      implements CacheKey<Page<Run>> {}

  /**
   * A single run.
   *
   * @param scope who asked whom.
   * @param connection the connection asked.
   * @param run the run asked for.
   */
  record SingleRun(CacheScope scope, ConnectionId connection, RunId run) implements CacheKey<Run> {}
}
