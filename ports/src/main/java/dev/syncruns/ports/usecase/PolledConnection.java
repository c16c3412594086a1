package dev.syncruns.ports.usecase;

import dev.syncruns.domain.fleet.PollState;
import dev.syncruns.domain.fleet.RunTracker;
import dev.syncruns.domain.run.ConnectionId;
import java.time.Instant;

/** A connection of a fleet. Polled by one thread at a time; {@link #state()} is thread-safe. */
final class PolledConnection {
  private final ConnectionId connection;
  private volatile PollState state;
  private volatile boolean busy;
  private RunTracker tracker;
  private int problems;
  private int pageSize;

  /** Creates a connection that is followed from {@code start}. */
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

  /** The page size. */
  int pageSize() {
    return pageSize;
  }

  /** Reduces the page size to what the response limit permits. */
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
