package dev.syncruns.ports.api;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Observes a wait. Called on the waiting thread, which waits for it; an exception ends the wait.
 * All methods do nothing by default.
 */
public interface WaitListener {
  /** A listener that does nothing. */
  WaitListener NONE = new WaitListener() {};

  /** Returns a listener that passes each run on every poll, changed or not, to {@code seen}. */
  static WaitListener ofRuns(Consumer<Run> seen) {
    return new WaitListener() {
      @Override
      public void onRun(WaitTarget target, Run run, Optional<EtaEstimate> expected) {
        seen.accept(run);
      }
    };
  }

  /** Called before the connections with open targets are polled. */
  default void onPoll() {}

  /**
   * Called after a poll of a connection, before the events of its targets.
   *
   * @param connection the connection
   * @param runs the known runs, each as last seen; the connection may have more
   */
  default void onRuns(ConnectionId connection, List<Run> runs) {}

  /**
   * Called when a poll found a run, changed or not.
   *
   * @param target the target
   * @param run the run
   * @param expected its estimated end; empty without an estimate
   */
  default void onRun(WaitTarget target, Run run, Optional<EtaEstimate> expected) {}

  /** Called when a poll did not find the run. */
  default void onNoRun(WaitTarget target) {}

  /**
   * Called when a poll of a connection failed.
   *
   * @param connection the connection
   * @param problem the problem
   * @param inARow number of consecutive problems, including this one
   */
  default void onProblem(ConnectionId connection, Problem problem, int inARow) {}

  /** Called when the wait for a target is over. */
  default void onVerdict(WaitTarget target, Verdict verdict) {}

  /** Called before a pause of {@code delay}. */
  default void onWait(Duration delay) {}

  /**
   * Returns the interval of {@link #onTick} during pauses, greater than zero; an hour by default.
   */
  default Duration tick() {
    return Duration.ofHours(1);
  }

  /** Called at intervals during pauses. */
  default void onTick() {}
}
