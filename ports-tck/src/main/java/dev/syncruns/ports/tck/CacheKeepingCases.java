package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.tck.catalog.FidelityCases;
import dev.syncruns.ports.tck.script.Paging;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which responses are cached, how long, and under which key. */
public interface CacheKeepingCases extends CacheCases {

  /** A response is loaded once and reused while it is fresh. */
  @Test
  default void anAnswer_isReused_untilItIsNoLongerFresh() {
    ManualTiming time = new ManualTiming();
    try (CacheFixture fixture = fixture(time)) {
      AtomicInteger loads = new AtomicInteger();

      assertThat(load(fixture, loads, MINUTE)).isEqualTo(CacheSamples.page("load1"));
      time.advance(MINUTE.minusMillis(1));
      assertThat(load(fixture, loads, MINUTE)).isEqualTo(CacheSamples.page("load1"));
      time.advance(Duration.ofMillis(1));
      assertThat(load(fixture, loads, MINUTE)).isEqualTo(CacheSamples.page("load2"));
      assertThat(loads).hasValue(2);
    }
  }

  /** Each response has its own freshness. */
  @Test
  default void everyAnswer_hasItsOwnFreshness() {
    ManualTiming time = new ManualTiming();
    try (CacheFixture fixture = fixture(time)) {
      RunCache cache = fixture.cache();
      Page<Run> other = CacheSamples.page(CacheSamples.OTHER, "long");
      CacheCases.get(cache, "short");
      cache.get(
          CacheSamples.OTHER, CallOptions.none(), () -> other, page -> MINUTE.multipliedBy(60));
      time.advance(MINUTE.multipliedBy(2));

      assertThat(CacheCases.get(cache, "again")).isEqualTo(CacheSamples.page("again"));
      assertThat(
              CacheCases.get(
                  cache, CacheSamples.OTHER, () -> CacheSamples.page(CacheSamples.OTHER, "again")))
          .isEqualTo(other);
    }
  }

  /** Zero and negative freshness cache nothing. */
  @Test
  default void withoutFreshness_nothingIsKept() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      AtomicInteger loads = new AtomicInteger();
      load(fixture, loads, Duration.ZERO);
      load(fixture, loads, Duration.ofSeconds(-1));
      load(fixture, loads, MINUTE);

      assertThat(loads).hasValue(3);
    }
  }

  /** A very long freshness is accepted; the entry may be evicted earlier. */
  @Test
  default void aVeryLongFreshness_isNoProblem() {
    ManualTiming time = new ManualTiming();
    try (CacheFixture fixture = fixture(time)) {
      AtomicInteger loads = new AtomicInteger();
      load(fixture, loads, Duration.ofDays(400_000));
      time.advance(MINUTE);

      assertThat(load(fixture, loads, MINUTE)).isEqualTo(CacheSamples.page("load1"));
      time.advance(Duration.ofDays(365));
      assertThat(load(fixture, loads, MINUTE))
          .isIn(CacheSamples.page("load1"), CacheSamples.page("load2"));
    }
  }

  /** Responses obtained elsewhere are reused, and replace cached ones. */
  @Test
  default void whatIsPut_isReused_untilItIsNoLongerFresh() {
    ManualTiming time = new ManualTiming();
    try (CacheFixture fixture = fixture(time)) {
      RunCache cache = fixture.cache();
      AtomicInteger loads = new AtomicInteger();
      cache.put(CacheSamples.KEY, CacheSamples.page("old"), MINUTE);
      cache.put(CacheSamples.KEY, CacheSamples.page("put"), MINUTE);
      cache.put(CacheSamples.KEY, CacheSamples.page("ignored"), Duration.ZERO);

      assertThat(load(fixture, loads, MINUTE)).isEqualTo(CacheSamples.page("put"));
      time.advance(MINUTE);
      assertThat(load(fixture, loads, MINUTE)).isEqualTo(CacheSamples.page("load1"));
    }
  }

  /** Responses stored together are all cached, each for its own time. */
  @Test
  default void whatIsPutTogether_isAllKept() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      List<Run> runs = SampleRuns.ended(20);
      List<RunCache.Answer<?>> answers = new ArrayList<>();
      runs.forEach(run -> answers.add(new RunCache.Answer<>(keyOf(run), run, MINUTE)));
      answers.add(
          new RunCache.Answer<>(
              CacheSamples.KEY, CacheSamples.page("not fresh"), Duration.ofSeconds(-1)));
      fixture.cache().putAll(answers);

      for (Run run : runs) {
        Run kept = CacheCases.get(fixture.cache(), keyOf(run), () -> Run.builder().build());
        assertThat(kept).isEqualTo(run);
      }
      assertThat(CacheCases.get(fixture.cache(), "load")).isEqualTo(CacheSamples.page("load"));
    }
  }

  /** A removed entry is loaded again; others are not. */
  @Test
  default void whatIsForgotten_isLoadedAgain() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      RunCache cache = fixture.cache();
      Page<Run> other = CacheSamples.page(CacheSamples.OTHER, "other");
      CacheCases.get(cache, "first");
      cache.put(CacheSamples.OTHER, other, MINUTE);
      cache.forget(CacheSamples.KEY);
      cache.forget(CacheSamples.KEY);

      assertThat(CacheCases.get(cache, "second")).isEqualTo(CacheSamples.page("second"));
      assertThat(
              CacheCases.get(
                  cache, CacheSamples.OTHER, () -> CacheSamples.page(CacheSamples.OTHER, "wrong")))
          .isEqualTo(other);
    }
  }

  /** Responses return complete: jobs, tasks, errors, unknown fields, links. */
  @Test
  default void anAnswer_comesBackWhole() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      ExtraFields extra = ExtraFields.of(Map.of("addedLater", "{\"deep\":[1,2.50,\"x\"]}"));
      PageRequest asked = CacheSamples.FIRST;
      List<Run> odd = FidelityCases.ODD;
      Page<Run> full =
          new Page<>(
              asked, odd, Paging.documented().page(SampleRuns.ended(40), asked).links(), extra);
      Page<RunSummary> minimal =
          new Page<>(asked, odd.stream().map(Run::summary).toList(), null, extra);
      CacheKey.SummariesPage summaries =
          new CacheKey.SummariesPage(CacheSamples.SCOPE, SampleRuns.CONNECTION, asked);
      for (RunCache cache : caches(fixture)) {
        assertThat(CacheCases.get(cache, CacheSamples.KEY, () -> full)).isEqualTo(full);
        assertThat(CacheCases.get(cache, summaries, () -> minimal)).isEqualTo(minimal);
        odd.forEach(run -> cache.put(keyOf(run), run, MINUTE));
      }
      Run none = Run.builder().id(RunId.of("loaded again")).build();
      for (RunCache cache : caches(fixture)) {
        assertThat(CacheCases.get(cache, CacheSamples.KEY, () -> CacheSamples.page("again")))
            .isEqualTo(full);
        assertThat(CacheCases.get(cache, summaries, () -> Page.of(asked, List.of(), null)))
            .isEqualTo(minimal);
        for (Run run : odd) {
          assertThat(CacheCases.get(cache, keyOf(run), () -> none)).isEqualTo(run);
        }
      }
    }
  }

  /** Scope, connection, page and representation distinguish entries. */
  @Test
  default void answers_areToldApart() {
    ConnectionId elsewhere = ConnectionId.of("elsewhere");
    CacheScope stranger = new CacheScope(CacheSamples.SCOPE.origin(), "stranger");
    CacheScope abroad = new CacheScope("https://abroad.invalid", CacheSamples.SCOPE.identity());
    List<CacheKey.RunsPage> keys =
        List.of(
            CacheSamples.KEY,
            CacheSamples.runs(stranger, SampleRuns.CONNECTION, CacheSamples.FIRST),
            CacheSamples.runs(abroad, SampleRuns.CONNECTION, CacheSamples.FIRST),
            CacheSamples.runs(CacheSamples.SCOPE, elsewhere, CacheSamples.FIRST),
            CacheSamples.runs(PageRequest.first(11)),
            CacheSamples.runs(CacheSamples.FIRST.at(1)),
            CacheSamples.runs(new PageRequest(1, 11)),
            CacheSamples.runs(new PageRequest(11, 1)));
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      for (int i = 0; i < keys.size(); i++) {
        Page<Run> mine = CacheSamples.page(keys.get(i), "load" + i);
        CacheCases.get(fixture.cache(), keys.get(i), () -> mine);
      }

      for (int i = 0; i < keys.size(); i++) {
        CacheKey.RunsPage key = keys.get(i);
        assertThat(CacheCases.get(fixture.cache(), key, () -> CacheSamples.page(key, "wrong")))
            .isEqualTo(CacheSamples.page(key, "load" + i));
      }
    }
  }

  /** Keys with any characters have distinct text forms. */
  @ParameterizedTest
  @ValueSource(strings = {"", ":", "::", "/", "|", ",", ";", "-", "_", ".", "~", " ", "\0", "\n"})
  default void theParts_ofAKey_doNotRunTogether(String between) {
    CacheScope scope = CacheSamples.SCOPE;
    List<CacheKey.SingleRun> keys = new ArrayList<>();
    keys.add(
        CacheSamples.run(new CacheScope("https://a" + between + "b", "c"), "connection", "run"));
    keys.add(
        CacheSamples.run(new CacheScope("https://a", "b" + between + "c"), "connection", "run"));
    keys.add(CacheSamples.run(new CacheScope("o", "i" + between + "a"), "b", "run"));
    keys.add(CacheSamples.run(new CacheScope("o", "i"), "a", "b" + between + "run"));
    keys.add(CacheSamples.run(scope, "a", "b" + between + "run"));
    if (between.matches("[-_.~]?")) {
      keys.add(CacheSamples.run(scope, "a" + between + "b", "run"));
    }
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      for (int i = 0; i < keys.size(); i++) {
        fixture.cache().put(keys.get(i), Run.builder().id(RunId.of("of key " + i)).build(), MINUTE);
      }

      for (int i = 0; i < keys.size(); i++) {
        Run run = CacheCases.get(fixture.cache(), keys.get(i), () -> Run.builder().build());
        assertThat(run.id()).isEqualTo(RunId.of("of key " + i));
      }
    }
  }

  /** The representations of a page and a single run are distinct entries. */
  @Test
  default void forms_areToldApart() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      RunCache cache = fixture.cache();
      Run run = SampleRuns.ended(1).get(0);
      Page<RunSummary> minimal = Page.of(CacheSamples.FIRST, List.of(run.summary()), null);
      CacheKey.SummariesPage summaries =
          new CacheKey.SummariesPage(CacheSamples.SCOPE, SampleRuns.CONNECTION, CacheSamples.FIRST);
      cache.put(CacheSamples.KEY, CacheSamples.page("full"), MINUTE);
      cache.put(summaries, minimal, MINUTE);
      cache.put(keyOf(run), run, MINUTE);
      AtomicInteger loads = new AtomicInteger();

      assertThat(load(fixture, loads, MINUTE)).isEqualTo(CacheSamples.page("full"));
      assertThat(
              CacheCases.get(cache, summaries, () -> Page.of(CacheSamples.FIRST, List.of(), null)))
          .isEqualTo(minimal);
      assertThat(CacheCases.get(cache, keyOf(run), () -> Run.builder().build())).isEqualTo(run);
      assertThat(loads).hasValue(0);
    }
  }

  private List<RunCache> caches(CacheFixture fixture) {
    return abilities().contains(CacheAbility.SHARES)
        ? List.of(fixture.cache(), fixture.another())
        : List.of(fixture.cache());
  }

  private static CacheKey.SingleRun keyOf(Run run) {
    RunId id = run.id();
    return new CacheKey.SingleRun(
        CacheSamples.SCOPE, SampleRuns.CONNECTION, id == null ? RunId.of("without an id") : id);
  }

  private static Page<Run> load(CacheFixture fixture, AtomicInteger loads, Duration freshness) {
    return fixture
        .cache()
        .get(
            CacheSamples.KEY,
            CallOptions.none(),
            () -> CacheSamples.page("load" + loads.incrementAndGet()),
            page -> freshness);
  }
}
