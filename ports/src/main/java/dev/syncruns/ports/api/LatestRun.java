package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import java.util.Optional;

/** Finds the latest run of a connection. Thread-safe. */
public interface LatestRun {

  /**
   * Returns the run that started last; an active run that has not started is later. Empty if the
   * connection has no runs. The API promises no order, so as many pages are read as are required:
   * one if the service lists the newest runs first.
   */
  Optional<Run> latest(ConnectionId connection, ListOptions options);
}
