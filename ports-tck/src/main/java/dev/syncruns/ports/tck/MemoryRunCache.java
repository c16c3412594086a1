package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reference cache: a map with a clock, and one load at a time for each key. Unbounded, so for
 * tests only.
 */
public final class MemoryRunCache implements RunCache {
  private final TimeSource timing;
  private final Map<CacheKey<?>, Kept> kept = new HashMap<>();
  private final Map<CacheKey<?>, CompletableFuture<Object>> loads = new ConcurrentHashMap<>();

  /** Creates an empty cache with freshness measured by {@code timing}. */
  public MemoryRunCache(TimeSource timing) {
    this.timing = timing;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> V get(
      CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
    while (true) {
      CompletableFuture<Object> mine = new CompletableFuture<>();
      CompletableFuture<Object> running = loads.putIfAbsent(key, mine);
      if (running == null) {
        return keptOrLoaded(key, mine, load, freshness);
      }
      Object shared = waitFor(running, options.remaining(timing.now()));
      if (shared != null) {
        return (V) shared;
      }
    }
  }

  @Override
  public void putAll(List<Answer<?>> answers) {
    synchronized (kept) {
      answers.forEach(this::keep);
    }
  }

  @Override
  public void forget(CacheKey<?> key) {
    synchronized (kept) {
      kept.remove(key);
    }
  }

  private void keep(Answer<?> answer) {
    Duration freshness = answer.freshness();
    if (!freshness.isZero() && !freshness.isNegative()) {
      kept.put(
          answer.key(),
          new Kept(answer.value(), timing.now().plus(freshness), timing.steady().plus(freshness)));
    }
  }

  private <V> V keptOrLoaded(
      CacheKey<V> key,
      CompletableFuture<Object> mine,
      Supplier<V> load,
      Function<V, Duration> freshness) {
    try {
      V value = find(key);
      if (value == null) {
        value = load.get();
        put(key, value, freshness.apply(value));
      }
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      loads.remove(key, mine);
    }
  }

  @SuppressWarnings("unchecked")
  private <V> @Nullable V find(CacheKey<V> key) {
    synchronized (kept) {
      Kept found = kept.get(key);
      return found == null || found.isOver(timing) ? null : (V) found.value();
    }
  }

  /** Null if the load ended for a reason of its own caller. */
  private static @Nullable Object waitFor(
      CompletableFuture<Object> running, Optional<Duration> patience) {
    try {
      return patience.isPresent()
          ? running.get(patience.get().toMillis(), TimeUnit.MILLISECONDS)
          : running.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(ProblemContext.notSent());
    } catch (TimeoutException deadline) {
      throw new LimitExceeded(
          LimitExceeded.Limit.DEADLINE, "reached while waiting", ProblemContext.notSent());
    } catch (ExecutionException failed) {
      return toldOrNull(failed.getCause());
    }
  }

  private static @Nullable Object toldOrNull(@Nullable Throwable failure) {
    boolean isDeadline =
        failure instanceof LimitExceeded exceeded
            && exceeded.limit() == LimitExceeded.Limit.DEADLINE;
    if (failure instanceof CallInterrupted || isDeadline) {
      return null;
    }
    if (failure instanceof RuntimeException problem) {
      throw problem;
    }
    throw new IllegalStateException("a load ended with an error", failure);
  }

  /** A response, and the end of its freshness by both clocks. */
  private record Kept(Object value, Instant until, Instant steady) {

    boolean isOver(TimeSource timing) {
      return !timing.now().isBefore(until) || !timing.steady().isBefore(steady);
    }
  }
}
