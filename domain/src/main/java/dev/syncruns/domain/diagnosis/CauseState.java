package dev.syncruns.domain.diagnosis;

/** The state of a cause after the last run that shows it. */
public enum CauseState {
  /** The latest finished run shows it. */
  ACTIVE,
  /**
   * Later runs do not show it, but none proves it gone: they failed otherwise, possibly before
   * reaching the affected files.
   */
  NOT_SEEN,
  /**
   * A later run proves it gone: a success or, for a cause of whole runs, at least a partial
   * success.
   */
  RESOLVED
}
