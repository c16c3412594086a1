package dev.syncruns.ports.api;

import dev.syncruns.domain.fleet.PollingPolicy;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How connections are followed.
 *
 * @param polling how often they are looked at.
 * @param threads how many may be asked at the same time, from 1 to {@value #MOST_THREADS}; one does
 *     all on the calling thread. Enough when they are more than a request takes times the requests
 *     a second that the budget allows.
 * @param until when it ends; null for never.
 */
public record FleetOptions(PollingPolicy polling, int threads, @Nullable Instant until) {
  private static final int MOST_THREADS = 64;
  private static final int THREADS = 8;

  /** Refuses a number of threads that no service would like. */
  public FleetOptions {
    Objects.requireNonNull(polling, "rhythm");
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads is " + threads + ", must be from 1 to " + MOST_THREADS);
    }
  }

  /** The default rhythm, 8 threads, without an end. */
  public static FleetOptions defaults() {
    return new FleetOptions(PollingPolicy.DEFAULT, THREADS, null);
  }

  /** The same with another rhythm. */
  public FleetOptions withPolling(PollingPolicy rhythm) {
    return new FleetOptions(rhythm, threads, until);
  }

  /** The same with another number of threads. */
  public FleetOptions withThreads(int threads) {
    return new FleetOptions(polling, threads, until);
  }

  /** The same with an end. */
  public FleetOptions withUntil(Instant until) {
    return new FleetOptions(polling, threads, until);
  }
}
