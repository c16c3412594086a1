package dev.syncruns.ports;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.decorator.AnswerEnvelope;
import dev.syncruns.ports.decorator.Deadline;
import dev.syncruns.ports.decorator.KeyText;
import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.AnswerStore;
import dev.syncruns.ports.spi.AnswerStore.Entry;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheStats;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A cache that processes share: {@link RunCaches#sharing}. Starts no thread.
 *
 * <p>Before a process loads a response it claims the key in the store. Others poll the store every
 * few milliseconds until the response is there, the claim is released, or it expires because its
 * holder died.
 */
public final class SharedRunCache implements RunCache {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(160);
  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
  private static final byte[] CLAIM = {1};

  private final AnswerStore store;
  private final AnswerEnvelope envelope;
  private final KeyText keys;
  private final Duration lockTime;
  private final TimeSource timing;
  private final SingleFlight flights;
  private final LongAdder requests = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile Outage outage;

  SharedRunCache(AnswerStore store, AnswerFormat format, SharingConfig config) {
    this.store = store;
    this.envelope = new AnswerEnvelope(format, config.maxBytes(), config.timing());
    this.keys = new KeyText(config.namespace());
    this.lockTime = config.lockTime();
    this.timing = config.timing();
    this.flights = new SingleFlight(timing);
    this.outage = new Outage(timing.steady(), Duration.ZERO);
  }

  @Override
  public <V> V get(
      CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
    requests.increment();
    return flights.load(key, options, () -> foundOrLoaded(key, options, load, freshness));
  }

  @Override
  public void putAll(List<Answer<?>> answers) {
    List<Entry> entries = answers.stream().flatMap(answer -> entry(answer).stream()).toList();
    if (!entries.isEmpty()) {
      used(() -> store.keep(entries));
    }
  }

  @Override
  public void forget(CacheKey<?> key) {
    forget(keys.of(key));
  }

  /** Returns this process's statistics of the cache; evictions by the store are not included. */
  public CacheStats stats() {
    long loaded = misses.sum();
    return new CacheStats(Math.max(0, requests.sum() - loaded), loaded, 0, 0, failures.sum());
  }

  private <V> V foundOrLoaded(
      CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
    String text = keys.of(key);
    Deadline deadline = new Deadline(options.deadline(), timing);
    Duration pause = FIRST_PAUSE;
    while (true) {
      Optional<V> found = find(key, text);
      if (found.isPresent()) {
        return found.get();
      }
      Instant claimed = timing.steady();
      Optional<Boolean> isMine = claim(text);
      if (isMine.isEmpty()) {
        return loaded(key, load, freshness);
      }
      if (isMine.get()) {
        return claimedAndLoaded(key, load, freshness, claimed);
      }
      pause(pause, deadline);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private <V> V claimedAndLoaded(
      CacheKey<V> key, Supplier<V> load, Function<V, Duration> freshness, Instant claimed) {
    String text = keys.of(key);
    try {
      // Another process may have completed its load between the lookup and the claim.
      return find(key, text).orElseGet(() -> loaded(key, load, freshness));
    } finally {
      if (timing.steady().isBefore(claimed.plus(lockTime))) {
        forget(claimOf(text));
      }
    }
  }

  private <V> V loaded(CacheKey<V> key, Supplier<V> load, Function<V, Duration> freshness) {
    misses.increment();
    V value = load.get();
    put(key, value, freshness.apply(value));
    return value;
  }

  private void pause(Duration pause, Deadline deadline) {
    Duration left = deadline.remaining().orElse(pause);
    if (left.isZero()) {
      throw new LimitExceeded(
          LimitExceeded.Limit.DEADLINE,
          "reached while another process was loading the same response",
          ProblemContext.notSent());
    }
    timing.sleep(shorter(pause, left));
  }

  private <V> Optional<V> find(CacheKey<V> key, String text) {
    return used(() -> store.find(text))
        .flatMap(Function.identity())
        .flatMap(bytes -> envelope.open(key, bytes));
  }

  /** Whether this process may load now; empty while the store is unavailable. */
  private Optional<Boolean> claim(String text) {
    Entry entry = new Entry(claimOf(text), CLAIM, lockTime, true);
    return used(() -> store.keep(List.of(entry)));
  }

  private void forget(String text) {
    used(
        () -> {
          store.forget(List.of(text));
          return true;
        });
  }

  private <V> Optional<Entry> entry(Answer<V> answer) {
    return envelope
        .seal(answer)
        .map(kept -> new Entry(keys.of(answer.key()), kept.bytes(), kept.time(), false));
  }

  /** The result of using the store; empty while it is unavailable. */
  private <T> Optional<T> used(Supplier<T> use) {
    Outage before = outage;
    if (timing.steady().isBefore(before.end())) {
      return Optional.empty();
    }
    try {
      T given = use.get();
      if (!before.length().isZero()) {
        outage = new Outage(timing.steady(), Duration.ZERO);
      }
      return Optional.of(given);
    } catch (RuntimeException down) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CallInterrupted(ProblemContext.notSent());
      }
      failures.increment();
      Duration length = shorter(before.length().multipliedBy(2), LONGEST_BACKOFF);
      Duration next = length.isZero() ? FIRST_BACKOFF : length;
      outage = new Outage(timing.steady().plus(next), next);
      return Optional.empty();
    }
  }

  private static String claimOf(String text) {
    return text + ":claim";
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The time until which the store is not used, and the length of this outage. */
  private record Outage(Instant end, Duration length) {}
}
