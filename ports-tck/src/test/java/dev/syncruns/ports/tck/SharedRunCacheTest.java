package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.ports.RunCaches;
import dev.syncruns.ports.SharedRunCache;
import dev.syncruns.ports.SharingConfig;
import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.AnswerStore.Entry;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CallOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a shared cache does about dead holders, a store that is down, and bytes that are not its.
 */
class SharedRunCacheTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LOCK = Duration.ofSeconds(5);

  private final ManualTiming time = new ManualTiming();
  private final MemoryAnswerStore store = new MemoryAnswerStore(time);
  private final AnswerFormat format = new MemoryAnswerStore.Tickets();
  private final SharingConfig config = SharingConfig.defaults().withTiming(time).withLockTime(LOCK);
  private final SharedRunCache cache = RunCaches.sharing(store, format, config);

  @Test
  void aHolderThatDied_isWaitedFor_noLongerThanTheLockTime() {
    claimAsAnotherProcess();

    assertThat(CacheCases.get(cache, "mine")).isEqualTo(CacheSamples.page("mine"));
    assertThat(Duration.between(ManualTiming.BEGINNING, time.steady()))
        .isBetween(LOCK, LOCK.plusMillis(200));
  }

  @Test
  void aHolderThatDied_isWaitedFor_noLongerThanTheDeadline() {
    claimAsAnotherProcess();
    CallOptions options = CallOptions.until(time.now().plusSeconds(2));

    assertThatThrownBy(
            () ->
                cache.get(CacheSamples.KEY, options, () -> CacheSamples.page("x"), page -> MINUTE))
        .isInstanceOfSatisfying(
            LimitExceeded.class,
            limit -> assertThat(limit.limit()).isEqualTo(LimitExceeded.Limit.DEADLINE));
    assertThat(time.steady()).isEqualTo(ManualTiming.BEGINNING.plusSeconds(2));
  }

  @Test
  void anInterruptedThread_doesNotWaitForAnotherProcess() {
    claimAsAnotherProcess();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> CacheCases.get(cache, "x")).isInstanceOf(CallInterrupted.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aLoadThatOutlivesItsClaim_leavesTheClaimOfAnotherAlone() {
    CacheCases.get(
        cache,
        CacheSamples.KEY,
        () -> {
          time.advance(LOCK.plusSeconds(1));
          claimAsAnotherProcess();
          return CacheSamples.page("late");
        });

    assertThat(store.keys()).anyMatch(key -> key.endsWith(":claim"));
  }

  @Test
  void aStoreThatIsDown_isLeftAlone_forLongerEachTime() {
    store.setDown(true);
    for (int second = 0; second < 120; second++) {
      CacheCases.get(cache, "load");
      time.advance(Duration.ofSeconds(1));
    }

    assertThat(store.requests()).as("after 1, 2, 4, 8, 16, 30, 30 … seconds").isEqualTo(8);
    assertThat(cache.stats().failures()).isEqualTo(8);
    assertThat(cache.stats().misses()).isEqualTo(120);
    store.setDown(false);
    time.advance(MINUTE);
    CacheCases.get(cache, "kept");
    assertThat(CacheCases.get(cache, "wrong")).isEqualTo(CacheSamples.page("kept"));
    assertThat(cache.stats().hits()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\u0001", "\u0002aaaaaaaab", "\u0001aaaaaaaa", "\u0001\u007faaaaaaa99"})
  void bytesOfAnotherVersion_orDamaged_areLoadedAgain(String bytes) {
    CacheCases.get(cache, "kept");
    store.replaceAll(bytes.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(CacheCases.get(cache, "again")).isEqualTo(CacheSamples.page("again"));
  }

  @Test
  void anAnswerThatIsTooLarge_isNotKept() {
    AnswerFormat large =
        new AnswerFormat() {
          @Override
          public <V> byte[] write(CacheKey<V> key, V answer) {
            return new byte[1_025];
          }

          @Override
          public <V> V read(CacheKey<V> key, byte[] bytes) {
            throw new IllegalStateException("nothing was kept");
          }
        };
    SharedRunCache small = RunCaches.sharing(store, large, config.withMaxBytes(1_024));

    assertThat(CacheCases.get(small, "one")).isEqualTo(CacheSamples.page("one"));
    assertThat(store.keys()).isEmpty();
  }

  @Test
  void namespacesShareNothing() {
    AtomicInteger loads = new AtomicInteger();
    for (String namespace : List.of("staging", "production", "staging")) {
      CacheCases.get(
          RunCaches.sharing(store, format, config.withNamespace(namespace)),
          CacheSamples.KEY,
          () -> CacheSamples.page("load" + loads.incrementAndGet()));
    }

    assertThat(loads).hasValue(2);
  }

  @Test
  void keysArePrintable_whateverTheirParts() {
    CacheKey.SingleRun odd = CacheSamples.run(CacheSamples.SCOPE, "c", "a b:\n\u00e9\ud800%");
    cache.put(odd, CacheSamples.page("x").items().get(0), MINUTE);

    assertThat(store.keys())
        .containsExactly(
            "syncruns:1:run:https%003A//api.invalid:somebody:c:a%0020b%003A%000A%00E9%D800%0025");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "\n"})
  void anInvalidNamespace_isRefused(String namespace) {
    assertThatThrownBy(() -> config.withNamespace(namespace))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("invalid namespace");
    assertThatThrownBy(() -> config.withLockTime(Duration.ZERO)).hasMessageContaining("lockTime");
    assertThatThrownBy(() -> config.withMaxBytes(0)).hasMessageContaining("maxBytes 0");
  }

  private void claimAsAnotherProcess() {
    String key = "syncruns:1:runs:https%003A//api.invalid:somebody:";
    String claim = key + CacheSamples.KEY.connection() + ":0-10:claim";
    assertThat(store.keep(List.of(new Entry(claim, new byte[] {1}, LOCK, true)))).isTrue();
  }
}
