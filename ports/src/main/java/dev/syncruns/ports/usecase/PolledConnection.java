package dev.syncruns.ports.usecase;

import dev.syncruns.domain.fleet.PollState;
import dev.syncruns.domain.fleet.RunTracker;
import dev.syncruns.domain.run.ConnectionId;
import java.time.Instant;

/**
 * One connection of a fleet. Looked at by one thread at a time; {@link #standing()} may be read by
 * any.
 */
final class PolledConnection {
  private final ConnectionId connection;
  private volatile PollState standing;
  private volatile boolean busy;
  private RunTracker track;
  private int problems;
  private int pageSize;

  /** A connection that is followed since {@code start}. */
  PolledConnection(ConnectionId connection, int place, int pageSize, Instant start) {
    this.connection = connection;
    this.pageSize = pageSize;
    this.standing = PollState.unseen(place);
    this.track = RunTracker.since(start);
  }

  ConnectionId connection() {
    return connection;
  }

  PollState standing() {
    return standing;
  }

  boolean isBusy() {
    return busy;
  }

  RunTracker track() {
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

  void answered(RunTracker next, PollState after) {
    track = next;
    problems = 0;
    standing = after;
  }

  int failed() {
    return ++problems;
  }

  void failed(PollState after) {
    standing = after;
  }

  void end() {
    busy = false;
  }
}
