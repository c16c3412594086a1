package dev.syncruns.ports.in;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import java.util.List;

/** Waits for runs of a connection to end. Safe to use from many threads at once. */
public interface AwaitRuns {

  /**
   * The verdict on each selected run, in the order of the selectors. Blocks until the last is
   * known. All of them are served by the same requests. A selector is settled once: {@code latest}
   * is the run that is the latest when it is first seen, whatever starts later; one that fits
   * several runs, as the beginning of an id may, can't be told.
   *
   * @param connection the connection
   * @param selectors which runs are meant, at least one
   * @param policy how long and how patiently to wait
   * @param listener is told what is seen meanwhile
   * @throws dev.syncruns.domain.problem.CallInterrupted when the thread is interrupted; every other
   *     problem becomes part of a verdict
   */
  List<Verdict> await(
      ConnectionId connection,
      List<RunSelector> selectors,
      WaitPolicy policy,
      WaitListener listener);

  /**
   * The verdict on one run.
   *
   * @param connection the connection
   * @param selector which run is meant
   * @param policy how long and how patiently to wait
   */
  default Verdict await(ConnectionId connection, RunSelector selector, WaitPolicy policy) {
    return await(connection, List.of(selector), policy, WaitListener.NONE).get(0);
  }
}
