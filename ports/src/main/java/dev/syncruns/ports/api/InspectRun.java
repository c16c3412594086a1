package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Selection;

/** Finds a run of a connection. Thread-safe. */
public interface InspectRun {

  /**
   * Returns the run with an id, in one request.
   *
   * @throws dev.syncruns.domain.problem.RunNotFound if the connection has no run with this id
   */
  Run run(ConnectionId connection, RunId run, ListOptions options);

  /**
   * Applies a selector, reading as many pages as are required for a definite result.
   *
   * @param connection the connection
   * @param selector the selector
   * @param options how to list the candidates
   */
  Selection select(ConnectionId connection, RunSelector selector, ListOptions options);
}
