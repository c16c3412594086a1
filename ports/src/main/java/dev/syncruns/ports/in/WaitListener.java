package dev.syncruns.ports.in;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.Expectation;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.util.Optional;

/**
 * A listener to what is seen during a wait. Called on the waiting thread. Every method does nothing
 * unless overridden.
 */
public interface WaitListener {
  /** The listener that does nothing. */
  WaitListener NONE = new WaitListener() {};

  /**
   * A run was seen, changed or not.
   *
   * @param selector which run was meant
   * @param run the run as it is now
   * @param expected when it is expected to end; empty when nothing is expected
   */
  default void onRun(RunSelector selector, Run run, Optional<Expectation> expected) {}

  /** There is no such run yet. */
  default void onNoRun(RunSelector selector) {}

  /** The service could not be asked. */
  default void onProblem(Problem problem) {}

  /** Nothing is asked for {@code delay}. */
  default void onWait(Duration delay) {}

  /** One of the waits is over. */
  default void onVerdict(RunSelector selector, Verdict verdict) {}
}
