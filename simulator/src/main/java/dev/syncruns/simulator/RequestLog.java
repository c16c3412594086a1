package dev.syncruns.simulator;

import dev.syncruns.simulator.wire.ReceivedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests that came in, credentials hidden. */
final class RequestLog {

  private static final int MOST = 100_000;

  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

  synchronized void add(ReceivedRequest request) {
    if (requests.size() == MOST) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  synchronized List<ReceivedRequest> all() {
    return List.copyOf(requests);
  }
}
