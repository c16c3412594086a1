package dev.syncruns.ports.compose;

import dev.syncruns.domain.fleet.Standing;
import dev.syncruns.domain.fleet.Track;
import dev.syncruns.domain.run.ConnectionId;
import java.time.Instant;

/**
 * One connection of a fleet. Looked at by one thread at a time; {@link #standing()} may be read by
 * any.
 */
final class FleetMember {
  private final ConnectionId connection;
  private volatile Standing standing;
  private volatile boolean busy;
  private Track track;
  private int problems;
  private int pageSize;

  /** A connection that is followed since {@code start}. */
  FleetMember(ConnectionId connection, int place, int pageSize, Instant start) {
    this.connection = connection;
    this.pageSize = pageSize;
    this.standing = Standing.unseen(place);
    this.track = Track.since(start);
  }

  ConnectionId connection() {
    return connection;
  }

  Standing standing() {
    return standing;
  }

  boolean isBusy() {
    return busy;
  }

  Track track() {
    return track;
  }

  /** How many runs to ask for at a time. */
  int pageSize() {
    return pageSize;
  }

  /** Remembers how many runs fit into an answer. */
  void fits(int runs) {
    pageSize = Math.min(pageSize, runs);
  }

  void begin() {
    busy = true;
  }

  void answered(Track next, Standing after) {
    track = next;
    problems = 0;
    standing = after;
  }

  int failed() {
    return ++problems;
  }

  void failed(Standing after) {
    standing = after;
  }

  void end() {
    busy = false;
  }
}
