package dev.syncruns.domain.schedule;

/** How a connection keeps to its schedule now. */
public enum Timeliness {
  /** The last run due started when it should, or within the tolerance after. */
  ON_TIME("on time"),
  /** The last run due started before it should. */
  EARLY("early"),
  /** The last run due started, and later than the tolerance allows. */
  DELAYED("delayed"),
  /** A run is due and has not started; it is within the tolerance. */
  DUE("due"),
  /** A run that is due has not started, and the tolerance is over. */
  LATE("late");

  private final String label;

  Timeliness(String label) {
    this.label = label;
  }

  /** The word for it in every output. */
  public String label() {
    return label;
  }
}
