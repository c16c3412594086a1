package dev.syncruns.ports.tck.fleet;

import dev.syncruns.domain.fleet.PollingPolicy;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.tck.ManualTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A fleet that is followed through virtual hours, and what came of it. */
final class FleetSimulation {
  private static final double MINUTE = 60_000;

  private final FleetPlan plan;
  private final Duration hours;
  private final ManualTiming timing = new ManualTiming();
  private final FleetService service;
  private final Map<String, Duration> delays = new HashMap<>();

  FleetSimulation(FleetPlan plan, Duration hours, Duration out) {
    this.plan = plan;
    this.hours = hours;
    this.service = new FleetService(plan, timing, out);
  }

  FleetSimulation run() {
    SyncRuns.over(service)
        .timeSource(timing)
        .build()
        .follow()
        .follow(
            plan.ids(),
            FleetOptions.defaults().withThreads(1).withUntil(end()),
            (connection, run) -> noticed(run));
    return this;
  }

  private Instant end() {
    return ManualTiming.BEGINNING.plus(hours);
  }

  private void noticed(Run run) {
    Instant ended = run.endDateTime().instant().orElseThrow();
    delays.put(String.valueOf(run.id()), Duration.between(ended, timing.now()));
  }

  FleetService service() {
    return service;
  }

  Duration maxDetectionDelay() {
    return PollingPolicy.DEFAULT.maxDetectionDelay(plan.connections(), RequestQuota.SMALLEST_TIER);
  }

  /** The runs that ended since the beginning and early enough to be noticed. */
  List<String> ended() {
    Instant last = end().minus(maxDetectionDelay());
    List<String> ended = new ArrayList<>();
    for (int connection = 0; connection < plan.connections(); connection++) {
      for (int run = 0; plan.end(connection, run).isBefore(last); run++) {
        if (!plan.end(connection, run).isBefore(ManualTiming.BEGINNING)) {
          ended.add(connection + "/" + run);
        }
      }
    }
    return ended;
  }

  List<String> unnoticed() {
    return ended().stream().filter(run -> !delays.containsKey(run)).toList();
  }

  Duration longestDelay() {
    return delay(1);
  }

  private Duration delay(double quantile) {
    List<Duration> sorted = delays.values().stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, (long) (sorted.size() * quantile)));
  }

  /** Jain's index over how often connections were looked at. */
  double fairness() {
    double sum = service.looks().values().stream().mapToDouble(looks -> looks).sum();
    double squares = service.looks().values().stream().mapToDouble(looks -> looks * looks).sum();
    return sum * sum / (service.looks().size() * squares);
  }

  /** A row of the report. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.3f |",
        name,
        plan.connections(),
        service.requests(),
        service.throttled(),
        ended().size(),
        unnoticed().size(),
        delay(0.5).toMillis() / MINUTE,
        delay(0.99).toMillis() / MINUTE,
        longestDelay().toMillis() / MINUTE,
        maxDetectionDelay().toMillis() / MINUTE,
        fairness());
  }
}
