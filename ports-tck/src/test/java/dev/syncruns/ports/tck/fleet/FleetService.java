package dev.syncruns.ports.tck.fleet;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.tck.ManualTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service in virtual time that answers after a fifth of a second, no more often in any hour than
 * its limit, and not at all while it is out. Answers one after the other, whatever the thread.
 */
final class FleetService implements RunCatalog {
  static final int LIMIT = 5_000;

  private static final Duration ANSWERS_AFTER = Duration.ofMillis(200);
  private static final Duration HOUR = Duration.ofHours(1);

  private final FleetPlan plan;
  private final ManualTiming timing;
  private final Instant outFrom;
  private final Instant outUntil;
  private final Deque<Instant> lastHour = new ArrayDeque<>();
  private final Map<ConnectionId, Integer> looks = new HashMap<>();
  private int requests;
  private int throttled;

  FleetService(FleetPlan plan, ManualTiming timing, Duration out) {
    this.plan = plan;
    this.timing = timing;
    this.outFrom = ManualTiming.BEGINNING.plus(HOUR.multipliedBy(3));
    this.outUntil = outFrom.plus(out);
  }

  int requests() {
    return requests;
  }

  int throttled() {
    return throttled;
  }

  Map<ConnectionId, Integer> looks() {
    return looks;
  }

  @Override
  public synchronized Page<Run> runs(
      ConnectionId connection, PageRequest page, CallOptions options) {
    Instant now = timing.now();
    timing.advance(ANSWERS_AFTER);
    count(now);
    if (!now.isBefore(outFrom) && now.isBefore(outUntil)) {
      throw new ServiceUnavailable(null, ProblemContext.noResponse());
    }
    looks.merge(connection, 1, Integer::sum);
    List<Run> runs = plan.runs(FleetPlan.number(connection), now);
    int end = Math.min(runs.size(), (int) page.skip() + page.top());
    return Page.of(page, runs.subList((int) page.skip(), end), new PageLinks(null, null, null));
  }

  private void count(Instant now) {
    while (!lastHour.isEmpty() && !lastHour.getFirst().isAfter(now.minus(HOUR))) {
      lastHour.removeFirst();
    }
    requests++;
    if (lastHour.size() >= LIMIT) {
      throttled++;
      throw new RateLimited(Duration.ofMinutes(1), ProblemContext.noResponse());
    }
    lastHour.addLast(now);
  }

  @Override
  public Page<RunSummary> summaries(ConnectionId connection, PageRequest page, CallOptions opts) {
    throw new UnsupportedOperationException("a fleet asks for whole runs");
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    throw new UnsupportedOperationException("a fleet asks for pages");
  }
}
