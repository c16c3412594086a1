package dev.syncruns.ports.api;

/** Observes a diagnosis in progress. Called on the calling thread. */
@FunctionalInterface
public interface DiagnosisListener {
  /** A listener that does nothing. */
  DiagnosisListener NONE = runs -> {};

  /**
   * Called after each page.
   *
   * @param runs number of runs read so far
   */
  void onRead(long runs);
}
