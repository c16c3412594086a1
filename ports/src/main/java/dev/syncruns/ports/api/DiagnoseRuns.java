package dev.syncruns.ports.api;

import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.run.ConnectionId;

/** Finds the causes of the failures of a connection's runs. Thread-safe. */
public interface DiagnoseRuns {

  /**
   * Diagnoses the runs in a window. Blocks while it reads the list page by page, and stops at the
   * end of the page on which a list that proves to be sorted from newest to oldest has passed the
   * window. Runs read beyond the window only contribute to timelines. Keeps data of causes, never
   * whole runs.
   *
   * @param connection the connection
   * @param window the runs to diagnose
   * @param options how to list
   * @param listener observes the progress
   * @return the diagnosis and its completeness. If the request quota is used up after the first
   *     page, it covers the runs read; all other problems are thrown
   */
  DiagnosedRuns diagnose(
      ConnectionId connection, RunWindow window, ListOptions options, DiagnosisListener listener);

  /**
   * Diagnoses the runs in a window.
   *
   * @param connection the connection
   * @param window the runs to diagnose
   */
  default DiagnosedRuns diagnose(ConnectionId connection, RunWindow window) {
    return diagnose(connection, window, ListOptions.defaults(), DiagnosisListener.NONE);
  }
}
