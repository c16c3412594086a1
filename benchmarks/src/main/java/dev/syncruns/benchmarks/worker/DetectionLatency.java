package dev.syncruns.benchmarks.worker;

import dev.syncruns.benchmarks.server.EndingRuns;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.FleetListener;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was asked, refused and noticed while a fleet was followed. */
final class DetectionLatency implements FleetListener, CallListener {
  private final TimeSource timing;
  private final Map<ConnectionId, Instant> ends;
  private final Map<ConnectionId, Duration> delays = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger throttled = new AtomicInteger();

  /** What becomes of connections whose runs end at {@code ends}. */
  DetectionLatency(TimeSource timing, Map<ConnectionId, Instant> ends) {
    this.timing = timing;
    this.ends = ends;
  }

  @Override
  public void onFinished(ConnectionId connection, Run run) {
    Instant end = ends.get(connection);
    if (end != null && String.valueOf(run.id()).startsWith(EndingRuns.BEGINNING_OF_ID)) {
      delays.putIfAbsent(connection, Duration.between(end, timing.now()));
    }
  }

  @Override
  public Call begin(CallContext context) {
    return new Call() {
      @Override
      public void attempt(int attempt) {
        requests.incrementAndGet();
      }

      @Override
      public void failed(int attempt, Duration took, Problem problem) {
        if (problem instanceof RateLimited) {
          throttled.incrementAndGet();
        }
      }
    };
  }

  int requests() {
    return requests.get();
  }

  int throttled() {
    return throttled.get();
  }

  /** How many runs were noticed to have ended. */
  int runs() {
    return delays.size();
  }

  /** The longest time from the end of a run until its notice. */
  Duration longest() {
    return delays.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
