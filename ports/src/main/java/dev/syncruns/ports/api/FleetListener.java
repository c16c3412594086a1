package dev.syncruns.ports.api;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;

/**
 * A listener to what happens to the runs of connections that are followed. Called on the threads
 * that look, by one at a time, which waits for it; what it throws ends the following.
 */
@FunctionalInterface
public interface FleetListener {

  /**
   * A run has ended since the last look at its connection, at the first since the call began;
   * whether well, its outcome says.
   *
   * @param connection the connection
   * @param run the run with its jobs and tasks
   */
  void onFinished(ConnectionId connection, Run run);

  /**
   * A run has begun, or was created, since the same time, and goes on. Not told of one that still
   * waits to begin at the first look: when it was created is not known.
   */
  default void onStarted(ConnectionId connection, Run run) {}

  /**
   * A connection could not be asked.
   *
   * @param connection the connection
   * @param problem why
   * @param inARow how many problems it has had in a row, this one included
   */
  default void onProblem(ConnectionId connection, Problem problem, int inARow) {}
}
