package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.schedule.Schedule;
import dev.syncruns.domain.schedule.ZonedSchedule;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.status.RunExpectation;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.StatusQuery;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallContext.Origin;
import dev.syncruns.ports.spi.CallListener.Call;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work beside the caller's thread, on the application's executor. */
@Timeout(60)
class ExecutorTest {
  private static final ConnectionId OTHER = ConnectionId.of("other");
  private static final RunExpectation NIGHTLY =
      new RunExpectation(new ZonedSchedule(Schedule.parse("daily 02:00"), ZoneId.of("UTC")), null);

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final ThreadLocal<String> trace = ThreadLocal.withInitial(() -> "orphan");
  private final ManualTiming timing = new ManualTiming();
  private final List<CallContext> calls = new CopyOnWriteArrayList<>();
  private final Set<String> traces = ConcurrentHashMap.newKeySet();
  private final Set<Thread> callers = ConcurrentHashMap.newKeySet();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** What asks on other threads, or does not. */
  private enum Use {
    LISTING,
    SURVEY,
    FLEET,
    FLEET_OF_ONE;

    void of(SyncRuns runs) {
      switch (this) {
        case LISTING -> assertThat(count(runs, pages().withPrefetch(3))).isEqualTo(40);
        case SURVEY ->
            assertThat(
                    runs.status()
                        .statuses(
                            List.of(
                                new StatusQuery(SampleRuns.CONNECTION, NIGHTLY),
                                new StatusQuery(OTHER, NIGHTLY)),
                            pages()))
                .hasSize(2);
        case FLEET -> follow(runs, List.of(SampleRuns.CONNECTION, OTHER));
        case FLEET_OF_ONE -> follow(runs, List.of(OTHER));
      }
    }

    private static long count(SyncRuns runs, ListOptions options) {
      return runs.list().runs(SampleRuns.CONNECTION, options).stream().count();
    }

    private static ListOptions pages() {
      return ListOptions.defaults().withPageSize(5);
    }

    private static void follow(SyncRuns runs, List<ConnectionId> connections) {
      FleetOptions options =
          FleetOptions.defaults()
              .withThreads(2)
              .withUntil(ManualTiming.BEGINNING.plus(Duration.ofMinutes(30)));
      runs.follow().follow(connections, options, (connection, run) -> {});
    }
  }

  /** A trace that is begun by the caller holds every call: no span is an orphan. */
  @ParameterizedTest
  @EnumSource
  void theCallersContext_isCarriedToEveryCall(Use use) {
    SyncRuns runs = runs(this::carrying);
    trace.set("request 7");

    use.of(runs);

    assertThat(calls).isNotEmpty();
    assertThat(traces).containsExactly("request 7");
  }

  @Test
  void pagesAheadAndSurveys_areAskedForOnTheExecutor_notOnThreadsOfOurOwn() {
    SyncRuns runs = runs(threads);

    Use.LISTING.of(runs);
    Use.SURVEY.of(runs);
    Use.FLEET.of(runs);

    assertThat(callers).extracting(Thread::getName).noneMatch(name -> name.contains("syncruns"));
    assertThat(callers).anyMatch(thread -> thread != Thread.currentThread());
  }

  /** As when all threads of a pool serve requests that want the pool's threads. */
  @ParameterizedTest
  @EnumSource
  void anExecutorWithoutAFreeThread_isNotWaitedFor(Use use) throws Exception {
    ExecutorService only = Executors.newSingleThreadExecutor();
    try {
      Future<?> done = only.submit(() -> use.of(runs(only)));

      done.get(30, TimeUnit.SECONDS);
      assertThat(calls).isNotEmpty();
    } finally {
      only.shutdownNow();
    }
  }

  /** As a bounded pool with a full queue does, or one that was shut down. */
  @ParameterizedTest
  @EnumSource
  void anExecutorThatRefusesWork_failsNothing(Use use) {
    SyncRuns runs =
        runs(
            work -> {
              throw new RejectedExecutionException("full");
            });

    use.of(runs);

    assertThat(callers).containsExactly(Thread.currentThread());
  }

  /** A wait looks again by itself: whoever counts what is given up must not count its looks. */
  @Test
  void onWhoseBehalfACallIsMade_isTold_andAFailedLookIsNotGivenUp() {
    HeardCalls heard = new HeardCalls();
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, SampleRuns.ended(3))
            .first(Reaction.reset())
            .build();
    SyncRuns runs =
        SyncRuns.over(MemoryRunCatalog.of(script, timing))
            .timeSource(timing)
            .listener(heard)
            .build();

    runs.await().await(SampleRuns.CONNECTION, RunSelector.latest(), WaitPolicy.DEFAULT);
    Use.follow(runs, List.of(SampleRuns.CONNECTION));
    assertThat(Use.count(runs, ListOptions.defaults())).isEqualTo(3);

    assertThat(heard.of(HeardCalls.Kind.FAILURE)).hasSize(1);
    assertThat(heard.of(HeardCalls.Kind.END)).allMatch(end -> end.asEnd().givenUp().isEmpty());
    assertThat(EnumSet.copyOf(heard.all().stream().map(one -> one.context().origin()).toList()))
        .isEqualTo(EnumSet.allOf(Origin.class));
  }

  private void carrying(Runnable work) {
    String wanted = trace.get();
    threads.execute(
        () -> {
          trace.set(wanted);
          try {
            work.run();
          } finally {
            trace.remove();
          }
        });
  }

  private SyncRuns runs(Executor executor) {
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, SampleRuns.ended(40))
            .connection(OTHER, SampleRuns.endedOf(OTHER, 7))
            .build();
    return SyncRuns.over(MemoryRunCatalog.of(script, timing))
        .timeSource(timing)
        .executor(executor)
        .listener(
            context -> {
              calls.add(context);
              traces.add(trace.get());
              callers.add(Thread.currentThread());
              return Call.NONE;
            })
        .build();
  }
}
