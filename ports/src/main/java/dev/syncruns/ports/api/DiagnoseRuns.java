package dev.syncruns.ports.api;

import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.run.ConnectionId;

/** Finds the causes behind the failures of a connection's runs. Safe to use from many threads. */
public interface DiagnoseRuns {

  /**
   * The causes behind the failures of some runs. Blocks while it reads the list of runs page by
   * page, and reads no further than it takes: to the end of the page on which a list that is seen
   * to run from newest to oldest has passed the window. Runs beyond the window that were read all
   * the same tell since when causes are there. Keeps what belongs to causes, never whole runs.
   *
   * @param connection the connection
   * @param window which runs
   * @param options how to list
   * @param listener is told how far it is
   * @return the diagnosis and how complete it is. When the allowed requests are used up after the
   *     first page, it is what could be told by then; every other problem is thrown
   */
  DiagnosedRuns diagnose(
      ConnectionId connection, RunWindow window, ListOptions options, DiagnosisListener listener);

  /**
   * The causes behind the failures of some runs.
   *
   * @param connection the connection
   * @param window which runs
   */
  default DiagnosedRuns diagnose(ConnectionId connection, RunWindow window) {
    return diagnose(connection, window, ListOptions.defaults(), DiagnosisListener.NONE);
  }
}
