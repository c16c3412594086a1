package dev.syncruns.ports.usecase;

import dev.syncruns.domain.fleet.PollState;
import dev.syncruns.domain.fleet.RunTracker;
import dev.syncruns.domain.run.ConnectionId;
import java.time.Instant;

/**
 * One connection of a fleet. Looked at by one thread at a time; {@link #state()} may be read by
 * any.
 */
final class PolledConnection {
  private final ConnectionId connection;
  private volatile PollState state;
  private volatile boolean busy;
  private RunTracker tracker;
  private int problems;
  private int pageSize;

  /** A connection that is followed since {@code start}. */
  PolledConnection(ConnectionId connection, int place, int pageSize, Instant start) {
    this.connection = connection;
    this.pageSize = pageSize;
    this.state = PollState.unseen(place);
    this.tracker = RunTracker.since(start);
  }

  ConnectionId connection() {
    return connection;
  }

  PollState state() {
    return state;
  }

  boolean isBusy() {
    return busy;
  }

  RunTracker tracker() {
    return tracker;
  }

  /** How many runs to ask for at a time. */
  int pageSize() {
    return pageSize;
  }

  /** Remembers how many runs fit into an answer. */
  void limitPageSize(int runs) {
    pageSize = Math.min(pageSize, runs);
  }

  void begin() {
    busy = true;
  }

  void answered(RunTracker next, PollState after) {
    tracker = next;
    problems = 0;
    state = after;
  }

  int failed() {
    return ++problems;
  }

  void failed(PollState after) {
    state = after;
  }

  void end() {
    busy = false;
  }
}
