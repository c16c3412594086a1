package dev.syncruns.ports.tck;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Caches with one mistake each. */
final class CacheMutants {
  private static final Duration NOT_AT_ALL = Duration.ZERO;

  private CacheMutants() {}

  /** The contract of a cache that is right in all but what a subclass overrides. */
  static class Right extends RunCacheContract implements RunCache {
    boolean isDown;
    RunCache right = new MemoryRunCache(new ManualTiming());

    @Override
    public CacheFixture fixture(TimeSource time) {
      right = new MemoryRunCache(time);
      isDown = false;
      return new CacheFixture() {
        @Override
        public RunCache cache() {
          return Right.this;
        }

        @Override
        public void fail() {
          isDown = true;
        }

        @Override
        public void mend() {
          isDown = false;
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public Set<CacheAbility> abilities() {
      return EnumSet.of(CacheAbility.FAILS);
    }

    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      return right.get(key, options, load, isDown ? value -> NOT_AT_ALL : freshness);
    }

    @Override
    public void putAll(List<Answer<?>> answers) {
      if (!isDown) {
        right.putAll(answers);
      }
    }

    @Override
    public void forget(CacheKey<?> key) {
      right.forget(key);
    }
  }

  /** A cache that keeps something else than it is given. */
  abstract static class Rewrites extends Right {

    abstract Run rewritten(Run run);

    static Run withJobs(Run run, List<Job> jobs) {
      return new Run(
          run.id(),
          run.connectionId(),
          run.startDateTime(),
          run.endDateTime(),
          run.phase(),
          run.state(),
          run.result(),
          run.error(),
          jobs,
          run.extra());
    }

    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      return super.get(key, options, () -> rewritten(load.get()), freshness);
    }

    @Override
    public <V> void put(CacheKey<V> key, V value, Duration freshness) {
      super.put(key, rewritten(value), freshness);
    }

    @SuppressWarnings("unchecked")
    private <V> V rewritten(V value) {
      if (value instanceof Run run) {
        return (V) rewritten(run);
      }
      if (value instanceof Page<?> page && page.items().stream().allMatch(Run.class::isInstance)) {
        Page<Run> full = (Page<Run>) page;
        UnaryOperator<Run> rewrite = this::rewritten;
        return (V)
            new Page<>(
                full.request(),
                full.items().stream().map(rewrite).toList(),
                full.links(),
                full.extra());
      }
      return value;
    }
  }

  static class DropsAllJobs extends Rewrites {
    @Override
    Run rewritten(Run run) {
      return withJobs(run, List.of());
    }
  }

  static class DropsTaskErrors extends Rewrites {
    @Override
    Run rewritten(Run run) {
      return withJobs(run, run.jobs().stream().map(DropsTaskErrors::job).toList());
    }

    private static Job job(Job job) {
      return new Job(
          job.id(),
          job.startDateTime(),
          job.endDateTime(),
          job.state(),
          job.result(),
          job.connectorType(),
          job.tasks().stream().map(DropsTaskErrors::task).toList(),
          job.extra());
    }

    private static Task task(Task task) {
      return new Task(
          task.id(),
          task.sourceFileId(),
          task.startDateTime(),
          task.endDateTime(),
          task.retryAttempts(),
          task.state(),
          task.result(),
          null,
          task.details(),
          task.extra());
    }
  }

  /** A cache that takes one key for another. */
  abstract static class Confuses extends Right {

    abstract CacheKey.SingleRun key(CacheKey.SingleRun key);

    @SuppressWarnings("unchecked")
    private <V> CacheKey<V> confused(CacheKey<V> key) {
      return key instanceof CacheKey.SingleRun run ? (CacheKey<V>) key(run) : key;
    }

    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      return super.get(confused(key), options, load, freshness);
    }

    @Override
    public <V> void put(CacheKey<V> key, V value, Duration freshness) {
      super.put(confused(key), value, freshness);
    }
  }

  static class RunsKeyPartsTogether extends Confuses {
    @Override
    CacheKey.SingleRun key(CacheKey.SingleRun key) {
      CacheScope scope = key.scope();
      String together =
          String.join(
              ":", scope.origin(), scope.identity(), key.connection().value(), key.run().value());
      return CacheSamples.run(CacheSamples.SCOPE, "all", together);
    }
  }

  static class ForgetsWhoAsked extends Right {
    @SuppressWarnings("unchecked")
    private static <V> CacheKey<V> ofAnybody(CacheKey<V> key) {
      return key instanceof CacheKey.RunsPage page
          ? (CacheKey<V>) CacheSamples.runs(CacheSamples.SCOPE, page.connection(), page.page())
          : key;
    }

    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      return super.get(ofAnybody(key), options, load, freshness);
    }
  }

  static class FailsWithItsStore extends Right {
    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      if (isDown) {
        throw new IllegalStateException("Connection refused");
      }
      return super.get(key, options, load, freshness);
    }
  }

  static class KeepsForEver extends Right {
    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      return super.get(key, options, load, value -> Duration.ofDays(1));
    }
  }

  static class LoadsForEachThread extends Right {
    private final Map<CacheKey<?>, Object> kept = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      Object found = kept.get(key);
      if (found != null) {
        return (V) found;
      }
      V loaded = load.get();
      kept.put(key, loaded);
      return loaded;
    }
  }

  static class KeepsFailures extends Right {
    private @Nullable Problem failure;

    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      if (failure != null) {
        throw failure;
      }
      try {
        return super.get(key, options, load, freshness);
      } catch (Problem problem) {
        failure = problem;
        throw problem;
      }
    }
  }

  static class HasOneLockForAllKeys extends Right {
    private final Object lock = new Object();

    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      synchronized (lock) {
        return super.get(key, options, load, freshness);
      }
    }
  }

  static class TellsAnothersInterruption extends Right {
    @Override
    public <V> V get(
        CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
      return super.get(
          key,
          options,
          () -> {
            try {
              return load.get();
            } catch (Problem problem) {
              throw new IllegalStateException(problem);
            }
          },
          freshness);
    }
  }

  static class PutsOnlyTheFirst extends Right {
    @Override
    public void putAll(List<Answer<?>> answers) {
      super.putAll(answers.subList(0, Math.min(1, answers.size())));
    }
  }

  static class ForgetsNothing extends Right {
    @Override
    public void forget(CacheKey<?> key) {} // the mistake
  }
}
