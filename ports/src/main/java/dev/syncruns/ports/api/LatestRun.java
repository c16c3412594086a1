package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import java.util.Optional;

/** Finds the latest run of a connection. Safe to use from many threads at once. */
public interface LatestRun {

  /**
   * The run that started last, an active one that has not started counting as later; empty when the
   * connection never ran. The API promises no order, so as many pages are looked through as it
   * takes to be sure: one when the service lists the newest first.
   */
  Optional<Run> latest(ConnectionId connection, ListOptions options);
}
