package dev.syncruns.simulator;

import dev.syncruns.simulator.wire.Header;
import dev.syncruns.simulator.wire.ReceivedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest requests, credentials hidden: at most {@value #MAX_REQUESTS}, and at most {@value
 * #MAX_BYTES} bytes of them. The oldest are dropped first. Thread-safe.
 */
final class RequestLog {

  private static final int MAX_REQUESTS = 100_000;
  private static final long MAX_BYTES = 32L * 1024 * 1024;
  private static final int BYTES_PER_OBJECT = 48;

  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

  private long bytes;

  synchronized void add(ReceivedRequest request) {
    requests.addLast(request);
    bytes += size(request);
    while (requests.size() > MAX_REQUESTS || bytes > MAX_BYTES) {
      bytes -= size(requests.removeFirst());
    }
  }

  /** About how much memory a request takes, in bytes. */
  private static long size(ReceivedRequest request) {
    long size = 2L * BYTES_PER_OBJECT + request.rawTarget().length() + request.method().length();
    for (Header header : request.headers()) {
      size += 3L * BYTES_PER_OBJECT + header.name().length() + header.value().length();
    }
    return size;
  }

  synchronized List<ReceivedRequest> all() {
    return List.copyOf(requests);
  }
}
