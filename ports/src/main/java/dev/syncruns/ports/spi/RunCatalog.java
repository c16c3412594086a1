package dev.syncruns.ports.spi;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;

/**
 * The runs of manifest connections, page by page, as the service returns them.
 *
 * <p>Each method performs at most one request per attempt, blocks until the response is read, and
 * is thread-safe. All failures are {@link dev.syncruns.domain.problem.Problem}s; the only other
 * exception is {@link NullPointerException} for a null argument. If the calling thread is
 * interrupted, the call ends promptly with {@link dev.syncruns.domain.problem.CallInterrupted} and
 * the interrupt flag set.
 */
public interface RunCatalog {

  /** Returns a page of runs for {@code Prefer: return=minimal}. */
  Page<RunSummary> summaries(ConnectionId connection, PageRequest page, CallOptions options);

  /** Returns a page of runs for {@code Prefer: return=representation}. */
  Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options);

  /**
   * Returns a single run.
   *
   * @throws dev.syncruns.domain.problem.RunNotFound if the connection has no such run
   */
  Run run(ConnectionId connection, RunId run, CallOptions options);
}
