package dev.syncruns.domain.diagnosis;

/** How it stands with a cause after the last run that shows it. */
public enum CauseState {
  /** The last run that is over shows it. */
  ACTIVE,
  /**
   * Later runs do not show it, but none of them proves it gone: they failed otherwise, perhaps
   * before they came to what it hits.
   */
  NOT_SEEN,
  /**
   * A later run proves it gone: a success or, for a cause of whole runs, one that did its work at
   * least in part.
   */
  RESOLVED
}
