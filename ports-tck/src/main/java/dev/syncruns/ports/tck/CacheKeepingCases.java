package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is kept, for how long, and under what. */
public interface CacheKeepingCases extends CacheCases {
  /** The freshness of these cases. */
  Duration MINUTE = Duration.ofMinutes(1);

  /** An answer is loaded once and reused until it is no longer fresh. */
  @Test
  default void anAnswer_isReused_untilItIsNoLongerFresh() {
    ManualTiming time = new ManualTiming();
    RunCache cache = cache(time);
    AtomicInteger loads = new AtomicInteger();

    assertThat(load(cache, loads, MINUTE)).isEqualTo(CacheSamples.page("load1"));
    time.advance(MINUTE.minusMillis(1));
    assertThat(load(cache, loads, MINUTE)).isEqualTo(CacheSamples.page("load1"));
    time.advance(Duration.ofMillis(1));
    assertThat(load(cache, loads, MINUTE)).isEqualTo(CacheSamples.page("load2"));
    assertThat(loads).hasValue(2);
  }

  /** The freshness is the answer's own. */
  @Test
  default void everyAnswer_hasItsOwnFreshness() {
    ManualTiming time = new ManualTiming();
    RunCache cache = cache(time);
    CacheKey<Page<Run>> other =
        CacheSamples.runs(CacheSamples.AUDIENCE, SampleRuns.CONNECTION, CacheSamples.FIRST.at(10));
    cache.get(
        CacheSamples.KEY, CallOptions.none(), () -> CacheSamples.page("short"), page -> MINUTE);
    cache.get(
        other,
        CallOptions.none(),
        () -> CacheSamples.page("long"),
        page -> MINUTE.multipliedBy(60));
    time.advance(MINUTE.multipliedBy(2));

    assertThat(
            cache.get(
                CacheSamples.KEY,
                CallOptions.none(),
                () -> CacheSamples.page("again"),
                page -> MINUTE))
        .isEqualTo(CacheSamples.page("again"));
    assertThat(
            cache.get(other, CallOptions.none(), () -> CacheSamples.page("again"), page -> MINUTE))
        .isEqualTo(CacheSamples.page("long"));
  }

  /** Zero and negative freshness keep nothing. */
  @Test
  default void withoutFreshness_nothingIsKept() {
    RunCache cache = cache(new ManualTiming());
    AtomicInteger loads = new AtomicInteger();
    load(cache, loads, Duration.ZERO);
    load(cache, loads, Duration.ofSeconds(-1));
    load(cache, loads, MINUTE);

    assertThat(loads).hasValue(3);
  }

  /** However long an answer may be reused. */
  @Test
  default void aVeryLongFreshness_isNoProblem() {
    ManualTiming time = new ManualTiming();
    RunCache cache = cache(time);
    AtomicInteger loads = new AtomicInteger();
    load(cache, loads, Duration.ofDays(400_000));
    time.advance(Duration.ofDays(365));
    load(cache, loads, MINUTE);

    assertThat(loads).hasValue(1);
  }

  /** What is kept otherwise is reused as well, and replaces what was kept before. */
  @Test
  default void whatIsPut_isReused_untilItIsNoLongerFresh() {
    ManualTiming time = new ManualTiming();
    RunCache cache = cache(time);
    AtomicInteger loads = new AtomicInteger();
    cache.put(CacheSamples.KEY, CacheSamples.page("old"), MINUTE);
    cache.put(CacheSamples.KEY, CacheSamples.page("put"), MINUTE);
    cache.put(CacheSamples.KEY, CacheSamples.page("ignored"), Duration.ZERO);

    assertThat(load(cache, loads, MINUTE)).isEqualTo(CacheSamples.page("put"));
    time.advance(MINUTE);
    assertThat(load(cache, loads, MINUTE)).isEqualTo(CacheSamples.page("load1"));
  }

  /** Who asked whom, the connection, the page and the form tell answers apart. */
  @Test
  default void answers_areToldApart() {
    RunCache cache = cache(new ManualTiming());
    ConnectionId elsewhere = ConnectionId.of("elsewhere");
    PageRequest larger = PageRequest.first(11);
    CacheScope stranger = new CacheScope(CacheSamples.AUDIENCE.origin(), "stranger");
    CacheScope abroad = new CacheScope("https://abroad.invalid", CacheSamples.AUDIENCE.identity());
    List<CacheKey<Page<Run>>> keys =
        List.of(
            CacheSamples.KEY,
            CacheSamples.runs(stranger, SampleRuns.CONNECTION, CacheSamples.FIRST),
            CacheSamples.runs(abroad, SampleRuns.CONNECTION, CacheSamples.FIRST),
            CacheSamples.runs(CacheSamples.AUDIENCE, elsewhere, CacheSamples.FIRST),
            CacheSamples.runs(CacheSamples.AUDIENCE, SampleRuns.CONNECTION, larger),
            CacheSamples.runs(
                CacheSamples.AUDIENCE, SampleRuns.CONNECTION, CacheSamples.FIRST.at(1)));
    for (int i = 0; i < keys.size(); i++) {
      Page<Run> mine = CacheSamples.page("load" + i);
      cache.get(keys.get(i), CallOptions.none(), () -> mine, page -> MINUTE);
    }

    for (int i = 0; i < keys.size(); i++) {
      assertThat(
              cache.get(
                  keys.get(i),
                  CallOptions.none(),
                  () -> CacheSamples.page("wrong"),
                  page -> MINUTE))
          .isEqualTo(CacheSamples.page("load" + i));
    }
  }

  /** The forms of the same page and the single run are told apart. */
  @Test
  default void forms_areToldApart() {
    RunCache cache = cache(new ManualTiming());
    Run run = SampleRuns.ended(1).get(0);
    Page<RunSummary> minimal = Page.of(CacheSamples.FIRST, List.of(run.summary()), null);
    RunId id = RunId.of("run-000001");
    cache.put(CacheSamples.KEY, CacheSamples.page("full"), MINUTE);
    cache.put(
        new CacheKey.SummariesPage(
            CacheSamples.AUDIENCE, SampleRuns.CONNECTION, CacheSamples.FIRST),
        minimal,
        MINUTE);
    cache.put(
        new CacheKey.SingleRun(CacheSamples.AUDIENCE, SampleRuns.CONNECTION, id), run, MINUTE);
    AtomicInteger loads = new AtomicInteger();

    assertThat(load(cache, loads, MINUTE)).isEqualTo(CacheSamples.page("full"));
    assertThat(
            cache.get(
                new CacheKey.SummariesPage(
                    CacheSamples.AUDIENCE, SampleRuns.CONNECTION, CacheSamples.FIRST),
                CallOptions.none(),
                () -> Page.of(CacheSamples.FIRST, List.of(), null),
                page -> MINUTE))
        .isEqualTo(minimal);
    assertThat(
            cache.get(
                new CacheKey.SingleRun(CacheSamples.AUDIENCE, SampleRuns.CONNECTION, id),
                CallOptions.none(),
                () -> Run.builder().build(),
                it -> MINUTE))
        .isEqualTo(run);
    assertThat(loads).hasValue(0);
  }

  private static Page<Run> load(RunCache cache, AtomicInteger loads, Duration freshness) {
    return cache.get(
        CacheSamples.KEY,
        CallOptions.none(),
        () -> CacheSamples.page("load" + loads.incrementAndGet()),
        page -> freshness);
  }
}
