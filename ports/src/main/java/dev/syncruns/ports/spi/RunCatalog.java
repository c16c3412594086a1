package dev.syncruns.ports.spi;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;

/**
 * The runs of manifest connections, page by page, as the service has them.
 *
 * <p>Every method performs at most one request per attempt, blocks until the answer is read, and is
 * safe to call from many threads at once. Every failure is a {@link
 * dev.syncruns.domain.problem.Problem}; nothing else is thrown, save for {@link
 * NullPointerException} for a null argument. When the calling thread is interrupted the call ends
 * promptly with {@link dev.syncruns.domain.problem.CallInterrupted} and the interrupt flag set.
 */
public interface RunCatalog {

  /** A page of runs in the form of {@code Prefer: return=minimal}. */
  Page<RunSummary> summaries(ConnectionId connection, PageRequest page, CallOptions options);

  /** A page of runs in the form of {@code Prefer: return=representation}. */
  Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options);

  /**
   * A single run.
   *
   * @throws dev.syncruns.domain.problem.RunNotFound when the connection has no such run
   */
  Run run(ConnectionId connection, RunId run, CallOptions options);
}
