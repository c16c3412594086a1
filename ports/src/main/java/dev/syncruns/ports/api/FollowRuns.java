package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import java.util.Collection;

/**
 * Follows the runs of many connections, up to thousands, within one request quota. Thread-safe;
 * each call uses the quota on its own, so make one call for all connections.
 */
public interface FollowRuns {

  /**
   * Reports every run that ends from now on. Blocks until the end time, or until the thread is
   * interrupted. {@link dev.syncruns.domain.fleet.PollingPolicy#maxDetectionDelay} is the longest
   * time until an end is detected. A connection that cannot be polled is retried later; all polling
   * pauses while the service asks for it.
   *
   * <p>Events between the call and the first poll of a connection are derived from the timestamps
   * of its runs, so they depend on the difference between the service's clock and the local one.
   * Later events depend on no clock where the service lists the newest runs first.
   *
   * <p>There a poll reads at most {@link dev.syncruns.domain.fleet.RunTracker#MAX_RUNS} runs, and
   * the first poll no page after the one that reaches a run that started before the call: an active
   * run that is followed by so many newer ones is not reported.
   *
   * @param connections the connections; duplicates count once
   * @param options the options
   * @param listener receives the events
   * @throws IllegalArgumentException if there is no connection
   * @throws dev.syncruns.domain.problem.CallInterrupted if the thread is interrupted; no other
   *     problem ends the call
   */
  void follow(Collection<ConnectionId> connections, FleetOptions options, FleetListener listener);
}
