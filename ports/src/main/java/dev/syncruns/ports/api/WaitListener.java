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
 * A listener to what is seen during a wait. Called on the waiting thread, which waits for it; what
 * it throws ends the wait. Every method does nothing unless overridden.
 */
public interface WaitListener {
  /** The listener that does nothing. */
  WaitListener NONE = new WaitListener() {};

  /** A listener that hands each run that is seen, changed or not, to {@code seen}. */
  static WaitListener ofRuns(Consumer<Run> seen) {
    return new WaitListener() {
      @Override
      public void onRun(WaitTarget target, Run run, Optional<EtaEstimate> expected) {
        seen.accept(run);
      }
    };
  }

  /** The connections with open runs are asked now. */
  default void onPoll() {}

  /**
   * A connection answered; its targets are told of after this.
   *
   * @param connection the connection
   * @param runs the runs known of it so far, each as it was last seen; it may have more
   */
  default void onRuns(ConnectionId connection, List<Run> runs) {}

  /**
   * A run was seen, changed or not.
   *
   * @param target which run was meant
   * @param run the run as it is now
   * @param expected when it is expected to end; empty when nothing is expected
   */
  default void onRun(WaitTarget target, Run run, Optional<EtaEstimate> expected) {}

  /** There is no such run yet. */
  default void onNoRun(WaitTarget target) {}

  /**
   * A connection could not be asked.
   *
   * @param connection the connection
   * @param problem why
   * @param inARow how many problems it has had in a row, this one included
   */
  default void onProblem(ConnectionId connection, Problem problem, int inARow) {}

  /** One of the waits is over. */
  default void onVerdict(WaitTarget target, Verdict verdict) {}

  /** Nothing is asked for {@code delay} from now on. */
  default void onWait(Duration delay) {}

  /** How often {@link #onTick} is called while nothing is asked, longer than zero; an hour. */
  default Duration tick() {
    return Duration.ofHours(1);
  }

  /** Time passes while nothing is asked. */
  default void onTick() {}
}
