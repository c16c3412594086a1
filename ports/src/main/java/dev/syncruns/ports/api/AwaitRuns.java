package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import java.util.List;

/** Waits for runs to end. Thread-safe. */
public interface AwaitRuns {

  /**
   * Returns the verdict on each target, in order. Blocks until the last is known, or the first if
   * the goal of the policy accepts one. All targets share one schedule: each poll requests every
   * connection with open targets once, whatever the number of targets, and none during a pause that
   * the service asks for. A selector is resolved once: {@code latest} is the latest run at the
   * first poll, whatever starts later; {@code running} is the next run to appear if none is active;
   * a selector that matches several runs, such as a prefix of an id, has an unknown verdict.
   *
   * @param targets the runs to wait for, at least one
   * @param policy the limits of the wait
   * @param listener observes the wait
   * @throws IllegalArgumentException if there is no target
   * @throws dev.syncruns.domain.problem.CallInterrupted if the thread is interrupted; all other
   *     problems become part of a verdict
   */
  List<Verdict> await(List<WaitTarget> targets, WaitPolicy policy, WaitListener listener);

  /**
   * Returns the verdict on one run.
   *
   * @param connection the connection
   * @param selector selects the run
   * @param policy the limits of the wait
   */
  default Verdict await(ConnectionId connection, RunSelector selector, WaitPolicy policy) {
    return await(connection, selector, policy, WaitListener.NONE);
  }

  /**
   * Returns the verdict on one run.
   *
   * @param connection the connection
   * @param selector selects the run
   * @param policy the limits of the wait
   * @param listener observes the wait
   */
  default Verdict await(
      ConnectionId connection, RunSelector selector, WaitPolicy policy, WaitListener listener) {
    return await(List.of(new WaitTarget(connection, selector)), policy, listener).get(0);
  }
}
