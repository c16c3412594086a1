package dev.syncruns.domain.schedule;

/** The timeliness of the latest due run. */
public enum Timeliness {
  /** It started at its due time or within the tolerance. */
  ON_TIME("on time"),
  /** It started before its due time. */
  EARLY("early"),
  /** It started after the tolerance. */
  DELAYED("delayed"),
  /** It has not started; the tolerance has not passed. */
  DUE("due"),
  /** It has not started, and the tolerance has passed. */
  LATE("late");

  private final String label;

  Timeliness(String label) {
    this.label = label;
  }

  /** Returns the name in every output format. */
  public String label() {
    return label;
  }
}
