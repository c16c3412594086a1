package dev.syncruns.ports.api;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;

/**
 * Observes the runs of followed connections. Called by one polling thread at a time, which waits
 * for it; an exception ends the call to {@link FollowRuns}.
 */
@FunctionalInterface
public interface FleetListener {

  /**
   * Called when a run ended since the previous poll of its connection, or, at the first poll, since
   * the call began; its outcome states whether it succeeded.
   *
   * @param connection the connection
   * @param run the run with its jobs and tasks
   */
  void onFinished(ConnectionId connection, Run run);

  /**
   * Called when a run started, or was created, in the same period and is active. Not called for a
   * run that has not started at the first poll, because its creation time is not known.
   */
  default void onStarted(ConnectionId connection, Run run) {}

  /**
   * Called when a poll of a connection failed.
   *
   * @param connection the connection
   * @param problem the problem
   * @param inARow number of consecutive problems, including this one
   */
  default void onProblem(ConnectionId connection, Problem problem, int inARow) {}
}
