package dev.syncruns.cli.view;

/** How a moment is written. */
public enum TimeStyle {
  /** As people say it: "4 min ago", "today 02:00", "Sun 02:00". */
  RELATIVE,
  /** Date and time in the user's zone, with its offset. */
  LOCAL,
  /** Date and time in UTC. */
  UTC,
  /** ISO-8601 in UTC, to the second. */
  ISO,
  /** Seconds since 1970. */
  EPOCH
}
