package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import java.util.List;

/** Waits for runs to end. Safe to use from many threads at once. */
public interface AwaitRuns {

  /**
   * The verdict on each target, in their order. Blocks until the last is known, or the first when
   * the policy's goal is content with one. All of them share one schedule: each look asks every
   * connection with open targets once, whatever the number of targets, and none while the service
   * asks to be left alone. A selector is settled once: {@code latest} is the run that is the latest
   * when it is first seen, whatever starts later; {@code running} is, when none runs, the next to
   * appear; one that fits several runs, as the beginning of an id may, can't be told.
   *
   * @param targets which runs are meant, at least one
   * @param policy how long and how patiently to wait
   * @param listener is told what is seen meanwhile
   * @throws IllegalArgumentException when there is no target
   * @throws dev.syncruns.domain.problem.CallInterrupted when the thread is interrupted; every other
   *     problem becomes part of a verdict
   */
  List<Verdict> await(List<WaitTarget> targets, WaitPolicy policy, WaitListener listener);

  /**
   * The verdict on one run.
   *
   * @param connection the connection
   * @param selector which run is meant
   * @param policy how long and how patiently to wait
   */
  default Verdict await(ConnectionId connection, RunSelector selector, WaitPolicy policy) {
    return await(connection, selector, policy, WaitListener.NONE);
  }

  /**
   * The verdict on one run.
   *
   * @param connection the connection
   * @param selector which run is meant
   * @param policy how long and how patiently to wait
   * @param listener is told what is seen meanwhile
   */
  default Verdict await(
      ConnectionId connection, RunSelector selector, WaitPolicy policy, WaitListener listener) {
    return await(List.of(new WaitTarget(connection, selector)), policy, listener).get(0);
  }
}
