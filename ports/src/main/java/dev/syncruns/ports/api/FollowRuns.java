package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import java.util.Collection;

/**
 * Follows the runs of many connections, thousands if need be, within one budget of requests. Safe
 * to use from many threads at once; every call has a budget of its own, so make one for all.
 */
public interface FollowRuns {

  /**
   * Tells of every run that ends from now on. Blocks until the time is up, or the thread is
   * interrupted. How soon an end is noticed at the latest, {@link
   * dev.syncruns.domain.fleet.PollingPolicy#maxDetectionDelay} says. A connection that can't be
   * asked is asked again later, all are left alone while the service asks for that.
   *
   * <p>What happened between now and the first look at a connection, the times of its runs tell, so
   * where the service's clock and this one's differ, "now" is off by as much. From then on no clock
   * matters where the service lists the newest runs first.
   *
   * <p>There, no more than {@link dev.syncruns.domain.fleet.RunTracker#MAX_RUNS} runs are looked
   * through, and at the first look no page after the one that reaches back to a run that began
   * before now: of a run that goes on while so many others overtake it, nothing is told.
   *
   * @param connections which connections; one given twice counts once
   * @param options how
   * @param listener is told what happens
   * @throws IllegalArgumentException when there is no connection
   * @throws dev.syncruns.domain.problem.CallInterrupted when the thread is interrupted; no other
   *     problem ends it
   */
  void follow(Collection<ConnectionId> connections, FleetOptions options, FleetListener listener);
}
