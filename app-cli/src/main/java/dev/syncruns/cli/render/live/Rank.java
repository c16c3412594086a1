package dev.syncruns.cli.render.live;

import org.jspecify.annotations.Nullable;

/** What a row of a frame is about, from what is kept longest where room is short to the rest. */
enum Rank {
  /** What is watched, and the time. */
  HEADER(null),
  /** A run that goes on, or ended otherwise than well. */
  RUN("run"),
  /** A connection that could not be asked. */
  TROUBLE("connection"),
  /** That a run will not end well. */
  WARNING(null),
  /** A failure of a run. */
  FAILURE("failure"),
  /** A run that ended well. */
  DONE("run"),
  /** How to stop. */
  HINT(null),
  /** How far a run is. */
  BAR(null),
  /** A job. */
  JOB("job");

  private final @Nullable String noun;

  Rank(@Nullable String noun) {
    this.noun = noun;
  }

  /** What one of those left out is called; null when they are not counted. */
  @Nullable String noun() {
    return noun;
  }
}
