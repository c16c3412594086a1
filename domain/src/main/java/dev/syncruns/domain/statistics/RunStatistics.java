package dev.syncruns.domain.statistics;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the runs of a connection.
 *
 * @param outcomes number of runs by outcome.
 * @param took durations of successes and partial successes; null if none is known.
 * @param waited times from the start of a run to the start of its first job; null if none is known.
 * @param retries the retried tasks.
 * @param samples the newest finished runs, oldest first; at most {@value #MAX_SAMPLES}.
 * @param files the source files, sorted by id, up to the configured number.
 * @param tasksLeftOut number of tasks of other files.
 */
public record RunStatistics(
    Map<Outcome, Long> outcomes,
    @Nullable Quantiles took,
    @Nullable Quantiles waited,
    Retries retries,
    List<RunSample> samples,
    List<FileStatistics> files,
    long tasksLeftOut) {
  /** Maximum number of runs used for streaks, trends and recoveries. */
  public static final int MAX_SAMPLES = 10_000;

  private static final double PERCENT = 100;

  public RunStatistics {
    outcomes = Map.copyOf(outcomes);
    samples = List.copyOf(samples);
    files = List.copyOf(files);
  }

  /** Returns the number of finished runs. */
  public long finished() {
    return outcomes.entrySet().stream()
        .filter(entry -> !entry.getKey().isActive())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Returns the number of runs with {@code outcome}. */
  public long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** Returns the share of successes in the finished runs, 0 to 1; empty if none is finished. */
  public Optional<Double> successRate() {
    long finished = finished();
    return finished == 0 ? Optional.empty() : Optional.of(of(Outcome.SUCCESS) / (double) finished);
  }

  /** Returns the durations of successes and partial successes; empty if none is known. */
  public Optional<Quantiles> durations() {
    return Optional.ofNullable(took);
  }

  /** Returns the waits before the first job; empty if none is known. */
  public Optional<Quantiles> waits() {
    return Optional.ofNullable(waited);
  }

  /** Returns the files with retried tasks, most retried first. */
  public List<FileStatistics> flakiest() {
    return files.stream()
        .filter(file -> file.retried() > 0)
        .sorted(
            Comparator.comparingLong(FileStatistics::retried)
                .thenComparingLong(FileStatistics::failed)
                .reversed())
        .toList();
  }

  /** Returns the files with known durations, by descending median. */
  public List<FileStatistics> slowest() {
    return files.stream()
        .filter(file -> file.took() != null)
        .sorted(Comparator.comparing(RunStatistics::usual).reversed())
        .toList();
  }

  /**
   * Returns the median duration of a file in percent of that of a run; empty if either is unknown
   * or a run takes no time.
   */
  public Optional<Long> shareOf(FileStatistics file) {
    Duration run = took == null ? Duration.ZERO : took.p50();
    return run.isZero()
        ? Optional.empty()
        : file.durations()
            .map(one -> Math.round(PERCENT * one.p50().toSeconds() / (double) run.toSeconds()));
  }

  /** Returns the time between the starts of the oldest and newest sample; empty without samples. */
  public Optional<Duration> span() {
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Duration.between(samples.get(0).start(), samples.get(samples.size() - 1).start()));
  }

  private static Duration usual(FileStatistics file) {
    return file.durations().map(Quantiles::p50).orElse(Duration.ZERO);
  }

  /**
   * The retried tasks.
   *
   * @param tasks number of retried tasks.
   * @param runs number of runs with retried tasks.
   * @param recovered number of tasks that succeeded after a retry.
   */
  public record Retries(long tasks, long runs, long recovered) {}

  /**
   * Collects runs in any order, in memory that grows with the number of files but not of runs. Not
   * thread-safe.
   */
  public static final class Builder {
    private final int mostFiles;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Histogram took = new Histogram();
    private final Histogram waited = new Histogram();
    private final Map<String, FileTally> files = new TreeMap<>();
    private final PriorityQueue<RunSample> samples =
        new PriorityQueue<>(Comparator.comparing(RunSample::start));
    private long retriedRuns;
    private long retried;
    private long recovered;
    private long tasksLeftOut;

    /**
     * Creates a builder without runs.
     *
     * @param mostFiles maximum number of distinguished files; at least 0
     */
    public Builder(int mostFiles) {
      this.mostFiles = mostFiles;
    }

    /** Adds a run. */
    public Builder add(Run run) {
      Outcome outcome = run.outcome();
      outcomes.merge(outcome, 1L, Long::sum);
      if (outcome == Outcome.SUCCESS || outcome == Outcome.PARTIAL) {
        run.duration().ifPresent(took::add);
      }
      wait(run).ifPresent(waited::add);
      RunSample.of(run).ifPresent(samples::add);
      if (samples.size() > MAX_SAMPLES) {
        samples.remove();
      }
      long before = retried;
      run.tasks().forEach(this::add);
      retriedRuns += retried > before ? 1 : 0;
      return this;
    }

    private void add(Task task) {
      boolean again = task.retries() > 0;
      retried += again ? 1 : 0;
      recovered += again && task.outcome() == Outcome.SUCCESS ? 1 : 0;
      SourceFileId file = task.sourceFileId();
      if (file == null || task.outcome().isActive()) {
        return;
      }
      if (files.size() >= mostFiles && !files.containsKey(file.value())) {
        tasksLeftOut++;
      } else {
        files.computeIfAbsent(file.value(), id -> new FileTally(file)).add(task);
      }
    }

    private static Optional<Duration> wait(Run run) {
      return run.startedAt()
          .flatMap(
              start ->
                  run.jobs().stream()
                      .flatMap(job -> job.startedAt().stream())
                      .min(Comparator.naturalOrder())
                      .map(first -> Duration.between(start, first)))
          .filter(wait -> !wait.isNegative());
    }

    /** Returns the statistics of the runs added so far. */
    public RunStatistics build() {
      return new RunStatistics(
          outcomes,
          took.quantiles().orElse(null),
          waited.quantiles().orElse(null),
          new Retries(retried, retriedRuns, recovered),
          samples.stream().sorted(Comparator.comparing(RunSample::start)).toList(),
          files.values().stream().map(FileTally::statistics).toList(),
          tasksLeftOut);
    }
  }
}
