package dev.syncruns.adapter.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.schedule.Schedule;
import dev.syncruns.domain.schedule.ZonedSchedule;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.status.RunExpectation;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.StatusQuery;
import dev.syncruns.ports.spi.CacheStats;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.ManualTiming;
import dev.syncruns.ports.tck.MemoryRunCatalog;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MicrometerCallListenerTest {
  private static final ConnectionId OTHER = ConnectionId.of("other");
  private static final Reaction DOWN = Reaction.refusal(503, ErrorText.HTML);

  private final ManualTiming timing = new ManualTiming();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry observations = ObservationRegistry.create();
  private final List<Observation.Context> ended = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @BeforeEach
  void observe() {
    observations
        .observationConfig()
        .observationHandler(
            new ObservationHandler<>() {
              @Override
              public void onStop(Observation.Context context) {
                ended.add(context);
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void calls_failedAttempts_andWaits_areMetered() {
    SyncRuns runs = runs(MicrometerCallListener.create(meters), script().first(DOWN).first(DOWN));

    list(runs);
    list(runs);

    assertThat(
            meters
                .get("syncruns.call")
                .tags("operation", "list_runs", "origin", "list", "outcome", "success")
                .tags("reason", "none", "error", "none")
                .timer()
                .count())
        .isEqualTo(2);
    assertThat(
            meters
                .get("syncruns.attempts.failed")
                .tags("operation", "list_runs", "origin", "list", "problem", "ServiceUnavailable")
                .counter()
                .count())
        .isEqualTo(2);
    assertThat(meters.get("syncruns.waits").timer().count()).isEqualTo(2);
    assertThat(meters.get("syncruns.waits").timer().totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo((double) timing.waits().stream().mapToLong(Duration::toMillis).sum())
        .isPositive();
  }

  @Test
  void aCallThatGivesUp_isMeteredWithItsReasonAndError_andALookOfAWaitIsNot() {
    SyncRuns runs = runs(MicrometerCallListener.create(meters), script().first(DOWN));
    runs.await().await(SampleRuns.CONNECTION, RunSelector.latest(), WaitPolicy.DEFAULT);
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                runs.catalog().run(SampleRuns.CONNECTION, RunId.of("nobody"), CallOptions.none()));

    assertThat(problem).isNotNull();
    assertThat(
            meters
                .get("syncruns.call")
                .tags("operation", "get_run", "outcome", "failure")
                .tags("reason", "not_retryable", "error", "RunNotFound")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(
            meters
                .get("syncruns.call")
                .tags("origin", "wait", "outcome", "failure")
                .tags("reason", "none", "error", "ServiceUnavailable")
                .timer()
                .count())
        .isEqualTo(1);
  }

  /** Whatever is a key costs a time series for each value. */
  @Test
  void noKeyHoldsAnIdOrAnAddressOrAText_andTheKeysOfAMeterAreAlwaysTheSame() {
    for (Reaction reaction :
        List.of(DOWN, Reaction.reset(), Reaction.refusal(422, ErrorText.FULL))) {
      SyncRuns runs =
          runs(MicrometerCallListener.create(meters, metered()), script().then(reaction));
      assertThat(catchThrowableOfType(Problem.class, () -> list(runs))).isNotNull();
    }
    list(runs(MicrometerCallListener.create(meters, metered()), script()));

    for (Meter meter : meters.getMeters()) {
      assertThat(meter.getId().getTags())
          .extracting(Tag::getValue)
          .allMatch(value -> value.matches("[A-Za-z_]{1,30}"));
    }
    for (String name : List.of("syncruns.call", "syncruns.attempts.failed", "syncruns.waits")) {
      Set<String> keys = new TreeSet<>();
      meters
          .get(name)
          .meters()
          .forEach(
              meter ->
                  keys.add(meter.getId().getTags().stream().map(Tag::getKey).toList().toString()));
      assertThat(keys).as(name).hasSize(1);
    }
    assertThat(ended)
        .allMatch(context -> !context.getHighCardinalityKeyValues().iterator().hasNext());
    assertThat(ended)
        .flatExtracting(context -> context.getLowCardinalityKeyValues().stream().toList())
        .extracting(KeyValue::getKey)
        .containsOnly("operation", "origin", "outcome", "reason");
  }

  /** Pages ahead, surveys and fleets: without the executor, most of them would be orphans. */
  @Test
  void noCallIsAnOrphan_whateverThreadItIsMadeOn() {
    SyncRuns runs = runs(MicrometerCallListener.create(meters, observations), script());
    Observation request = Observation.createNotStarted("request", observations);

    request.observe(
        () -> {
          ListOptions pages = ListOptions.defaults().withPageSize(5);
          assertThat(
                  runs.list().runs(SampleRuns.CONNECTION, pages.withPrefetch(3)).stream().count())
              .isEqualTo(40);
          runs.status().statuses(List.of(query(SampleRuns.CONNECTION), query(OTHER)), pages);
          runs.follow()
              .follow(
                  List.of(SampleRuns.CONNECTION, OTHER),
                  FleetOptions.defaults()
                      .withThreads(2)
                      .withUntil(timing.now().plus(Duration.ofMinutes(30))),
                  (connection, run) -> {});
        });

    List<Observation.Context> calls =
        ended.stream().filter(context -> context.getName().equals("syncruns.call")).toList();
    assertThat(calls).hasSizeGreaterThan(12);
    assertThat(calls).extracting(Observation.Context::getParentObservation).containsOnly(request);
    assertThat(observations.getCurrentObservation()).as("every scope was closed").isNull();
  }

  @Test
  void aCacheIsMetered_asEveryCacheIs() {
    MicrometerCacheStats.of("runs", () -> new CacheStats(7, 3, 2, 1, 5)).bindTo(meters);

    assertThat(meters.get("cache.gets").tags("cache", "runs", "result", "hit").functionCounter())
        .extracting(counter -> counter.count())
        .isEqualTo(7.0);
    assertThat(meters.get("cache.gets").tags("result", "miss").functionCounter().count())
        .isEqualTo(3);
    assertThat(meters.get("cache.size").gauge().value()).isEqualTo(1);
    assertThat(meters.get("cache.evictions").functionCounter().count()).isEqualTo(2);
    assertThat(meters.get("syncruns.cache.failures").functionCounter().count()).isEqualTo(5);
  }

  private ObservationRegistry metered() {
    observations
        .observationConfig()
        .observationHandler(
            new io.micrometer.core.instrument.observation.DefaultMeterObservationHandler(meters));
    return observations;
  }

  private static StatusQuery query(ConnectionId connection) {
    ZonedSchedule nightly = new ZonedSchedule(Schedule.parse("daily 02:00"), ZoneId.of("UTC"));
    return new StatusQuery(connection, new RunExpectation(nightly, null));
  }

  private static CatalogScript.Builder script() {
    return CatalogScript.builder()
        .connection(SampleRuns.CONNECTION, SampleRuns.ended(40))
        .connection(OTHER, SampleRuns.endedOf(OTHER, 7));
  }

  private SyncRuns runs(CallListener listener, CatalogScript.Builder script) {
    return SyncRuns.over(MemoryRunCatalog.of(script.build(), timing))
        .timeSource(timing)
        .listener(listener)
        .executor(MicrometerExecutor.over(threads, observations))
        .build();
  }

  private static void list(SyncRuns runs) {
    assertThat(runs.list().runs(SampleRuns.CONNECTION, ListOptions.defaults()).stream().count())
        .isEqualTo(40);
  }
}
