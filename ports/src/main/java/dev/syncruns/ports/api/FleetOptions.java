package dev.syncruns.ports.api;

import dev.syncruns.domain.fleet.PollingPolicy;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options for following connections.
 *
 * @param polling how often connections are polled.
 * @param threads maximum number of concurrent requests, from 1 to {@value #MOST_THREADS}; with one,
 *     the calling thread does all work. Sufficient if it exceeds the duration of a request times
 *     the requests per second that the quota permits.
 * @param until the end of the call; null for never.
 */
public record FleetOptions(PollingPolicy polling, int threads, @Nullable Instant until) {
  private static final int MOST_THREADS = 64;
  private static final int THREADS = 8;

  /** Validates the number of threads. */
  public FleetOptions {
    Objects.requireNonNull(polling, "rhythm");
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads is " + threads + "; expected 1 to " + MOST_THREADS);
    }
  }

  /** Returns the default polling policy, 8 threads and no end. */
  public static FleetOptions defaults() {
    return new FleetOptions(PollingPolicy.DEFAULT, THREADS, null);
  }

  /** Returns a copy with another polling policy. */
  public FleetOptions withPolling(PollingPolicy rhythm) {
    return new FleetOptions(rhythm, threads, until);
  }

  /** Returns a copy with another number of threads. */
  public FleetOptions withThreads(int threads) {
    return new FleetOptions(polling, threads, until);
  }

  /** Returns a copy with an end. */
  public FleetOptions withUntil(Instant until) {
    return new FleetOptions(polling, threads, until);
  }
}
