package dev.syncruns.ports.tck.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.FleetListener;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.tck.ManualTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowRunsTest {
  private static final FleetPlan PLAN =
      new FleetPlan(3, Duration.ofHours(1), Duration.ofMinutes(30), Duration.ofMinutes(10));
  private static final FleetOptions OPTIONS =
      FleetOptions.defaults()
          .withThreads(1)
          .withUntil(ManualTiming.BEGINNING.plus(Duration.ofHours(2)));

  private final ManualTiming timing = new ManualTiming();
  private final List<String> told = new ArrayList<>();
  private final FleetListener listener =
      new FleetListener() {
        @Override
        public void onFinished(ConnectionId connection, Run run) {
          told.add("finished " + run.id());
        }

        @Override
        public void onStarted(ConnectionId connection, Run run) {
          told.add("started " + run.id());
        }

        @Override
        public void onProblem(ConnectionId connection, Problem problem, int inARow) {
          told.add(problem.getClass().getSimpleName() + " " + inARow);
        }
      };

  private void follow(RunCatalog catalog, FleetOptions options) {
    List<ConnectionId> connections = PLAN.ids();
    SyncRuns.over(catalog)
        .timeSource(timing)
        .build()
        .follow()
        .follow(connections, options, listener);
  }

  @Test
  void everyRunIsToldOfOnceWhenItStartsAndOnceWhenItEnds() {
    follow(new FleetService(PLAN, timing, Duration.ZERO), OPTIONS);

    assertThat(told).doesNotHaveDuplicates();
    assertThat(told).contains("started 0/6", "finished 0/6", "started 2/7", "finished 2/7");
  }

  @Test
  void runThatEndsBeforeTheFirstLookAtItsConnectionIsToldOfToo() {
    FleetService service = new FleetService(PLAN, timing, Duration.ZERO);
    Duration untilAllHaveEnded = Duration.ofMinutes(45);
    FailingCatalog late =
        new FailingCatalog(
            service, List.of(new RateLimited(untilAllHaveEnded, ProblemContext.noResponse())));

    follow(late, OPTIONS);

    assertThat(told).contains("finished 0/6", "finished 1/6", "finished 2/6");
    assertThat(told).doesNotContain("started 0/6", "finished 0/5");
  }

  @Test
  void connectionGivenTwiceIsFollowedOnce() {
    FleetService service = new FleetService(PLAN, timing, Duration.ZERO);
    List<ConnectionId> twice = new ArrayList<>(PLAN.ids());
    twice.addAll(PLAN.ids());

    SyncRuns.over(service).timeSource(timing).build().follow().follow(twice, OPTIONS, listener);

    assertThat(told).doesNotHaveDuplicates().contains("finished 1/6");
  }

  @Test
  void problemsAreToldAndTheConnectionIsAskedAgainLater() {
    FailingCatalog failing =
        new FailingCatalog(
            new FleetService(PLAN, timing, Duration.ZERO),
            List.of(
                new ServiceUnavailable(null, ProblemContext.noResponse()),
                new ServiceUnavailable(null, ProblemContext.noResponse())));

    follow(failing, OPTIONS);

    assertThat(told).startsWith("ServiceUnavailable 1", "ServiceUnavailable 1");
    assertThat(told).contains("finished 0/6", "finished 1/6", "finished 2/6");
  }

  @Test
  void nobodyIsAskedWhileTheServiceWantsToBeLeftAlone() {
    FailingCatalog failing =
        new FailingCatalog(
            new FleetService(PLAN, timing, Duration.ZERO),
            List.of(new RateLimited(Duration.ofMinutes(7), ProblemContext.noResponse())));

    follow(failing, OPTIONS);

    assertThat(Duration.between(failing.asked.get(0), failing.asked.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void limitThatDoesNotSayForHowLongIsKeptForAMinute() {
    FailingCatalog failing =
        new FailingCatalog(
            new FleetService(PLAN, timing, Duration.ZERO),
            List.of(new RateLimited(null, ProblemContext.noResponse())));

    follow(failing, OPTIONS);

    assertThat(Duration.between(failing.asked.get(0), failing.asked.get(1)))
        .isBetween(Duration.ofMinutes(1), Duration.ofSeconds(61));
  }

  @Test
  void whereTheOldestComeFirstAllPagesAreReadWithinThePace() {
    OldestFirst reversed = new OldestFirst(timing);
    List<ConnectionId> one = PLAN.ids().subList(0, 1);

    SyncRuns.over(reversed).timeSource(timing).build().follow().follow(one, OPTIONS, listener);

    assertThat(told).contains("finished 0/6", "finished 0/50").doesNotHaveDuplicates();
    assertThat(reversed.skips).contains(0L, 20L, 40L);
    assertThat(reversed.gaps()).allMatch(gap -> gap.compareTo(Duration.ofMillis(800)) >= 0);
  }

  @Test
  void noMoreThreadsAskThanAllowedAndAllAreAsked() {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    Set<ConnectionId> asked = Collections.synchronizedSet(new HashSet<>());
    FleetService service = new FleetService(PLAN, timing, Duration.ZERO);
    RunCatalog catalog =
        new Observed(service) {
          @Override
          void observe(ConnectionId connection) {
            threads.add(Thread.currentThread().getName() + Thread.currentThread().getId());
            asked.add(connection);
          }
        };

    follow(catalog, OPTIONS.withThreads(2));

    assertThat(threads).hasSizeBetween(1, 2).noneMatch(Thread.currentThread().getName()::equals);
    assertThat(asked).containsExactlyInAnyOrderElementsOf(PLAN.ids());
  }

  @Test
  void whatTheListenerThrowsEndsIt() {
    FleetListener broken =
        (connection, run) -> {
          throw new IllegalStateException("no more");
        };
    SyncRuns syncRuns =
        SyncRuns.over(new FleetService(PLAN, timing, Duration.ZERO)).timeSource(timing).build();

    for (int threads : new int[] {1, 2}) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  syncRuns
                      .follow()
                      .follow(
                          PLAN.ids(), OPTIONS.withThreads(threads).withUntil(Instant.MAX), broken))
          .withMessage("no more");
    }
  }

  @Test
  void interruptionEndsIt() {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CallInterrupted.class)
          .isThrownBy(() -> follow(new FleetService(PLAN, timing, Duration.ZERO), OPTIONS));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void nothingToFollowIsRefused() {
    SyncRuns syncRuns = SyncRuns.over(new FleetService(PLAN, timing, Duration.ZERO)).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> syncRuns.follow().follow(List.of(), OPTIONS, listener));
    assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.withThreads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.withThreads(65));
  }

  /** A catalog that is watched. */
  private abstract static class Observed implements RunCatalog {
    private final RunCatalog catalog;

    Observed(RunCatalog catalog) {
      this.catalog = catalog;
    }

    abstract void observe(ConnectionId connection);

    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
      observe(connection);
      return catalog.runs(connection, page, options);
    }

    @Override
    public Page<RunSummary> summaries(ConnectionId connection, PageRequest page, CallOptions o) {
      return catalog.summaries(connection, page, o);
    }

    @Override
    public Run run(ConnectionId connection, RunId run, CallOptions options) {
      return catalog.run(connection, run, options);
    }
  }

  /** A catalog whose first requests fail. */
  private final class FailingCatalog extends Observed {
    private final List<Problem> problems;
    private final List<Instant> asked = new ArrayList<>();

    FailingCatalog(RunCatalog catalog, List<Problem> problems) {
      super(catalog);
      this.problems = problems;
    }

    @Override
    void observe(ConnectionId connection) {
      asked.add(timing.now());
      if (asked.size() <= problems.size()) {
        throw problems.get(asked.size() - 1);
      }
    }
  }

  /** A catalog that lists the oldest runs first, on more and more pages. */
  private static final class OldestFirst extends Observed {
    private final FleetPlan plan =
        new FleetPlan(1, Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofSeconds(30));
    private final List<Instant> asked = new ArrayList<>();
    private final Set<Long> skips = new HashSet<>();
    private final ManualTiming timing;

    OldestFirst(ManualTiming timing) {
      super(new FleetService(PLAN, timing, Duration.ZERO));
      this.timing = timing;
    }

    List<Duration> gaps() {
      return IntStream.range(1, asked.size())
          .mapToObj(i -> Duration.between(asked.get(i - 1), asked.get(i)))
          .toList();
    }

    @Override
    void observe(ConnectionId connection) {
      asked.add(timing.now());
    }

    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
      observe(connection);
      skips.add(page.skip());
      List<Run> runs = new ArrayList<>(plan.runs(0, timing.now()));
      Collections.reverse(runs);
      int end = Math.min(runs.size(), (int) page.skip() + page.top());
      PageLink next = end < runs.size() ? new PageLink("?$skip=" + end) : null;
      return Page.of(page, runs.subList((int) page.skip(), end), new PageLinks(null, null, next));
    }
  }
}
