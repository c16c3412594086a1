package dev.syncruns.ports.api;

/** A listener to a diagnosis that is under way. Called on the asking thread. */
@FunctionalInterface
public interface DiagnosisListener {
  /** The listener that does nothing. */
  DiagnosisListener NONE = runs -> {};

  /**
   * A further page was read.
   *
   * @param runs how many runs were read so far
   */
  void onRead(long runs);
}
