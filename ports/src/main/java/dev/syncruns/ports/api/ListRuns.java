package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;

/** Lists the runs of a connection. Thread-safe; no request is made before a listing is used. */
public interface ListRuns {

  /** Lists the runs with all fields ({@code return=representation}). */
  Listing<Run> runs(ConnectionId connection, ListOptions options);

  /**
   * Lists the runs with id, state and result only ({@code return=minimal}), in smaller responses.
   */
  Listing<RunSummary> summaries(ConnectionId connection, ListOptions options);
}
