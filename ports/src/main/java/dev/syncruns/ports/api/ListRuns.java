package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;

/**
 * Lists the runs of a connection. Safe to use from many threads at once; nothing is asked for
 * before a listing is used.
 */
public interface ListRuns {

  /** The runs with everything the service tells of them ({@code return=representation}). */
  Listing<Run> runs(ConnectionId connection, ListOptions options);

  /** The runs with id, state and result only ({@code return=minimal}): a cheap look. */
  Listing<RunSummary> summaries(ConnectionId connection, ListOptions options);
}
