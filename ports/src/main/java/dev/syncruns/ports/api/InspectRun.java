package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Selection;

/** Finds one run of a connection. Safe to use from many threads at once. */
public interface InspectRun {

  /**
   * The run with an id, in one request.
   *
   * @throws dev.syncruns.domain.problem.RunNotFound when the connection has none with this id
   */
  Run run(ConnectionId connection, RunId run, ListOptions options);

  /**
   * What a selector selects, looking through as many pages as it takes to be sure.
   *
   * @param connection the connection
   * @param selector which run is meant
   * @param options how to list the candidates
   */
  Selection select(ConnectionId connection, RunSelector selector, ListOptions options);
}
