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
 * What many runs of a connection are like.
 *
 * @param outcomes how many runs have which outcome.
 * @param took how long successes and partial successes took; null when that is not known of any.
 * @param waited the time from a run's start to that of its first job; null when that is not known.
 * @param retries the tasks that were retried.
 * @param samples the newest runs that are over, from oldest to newest; at most {@value #POINTS}.
 * @param files every source file, at most as many as were to be kept, by their ids.
 * @param tasksLeftOut how many tasks belong to files beyond those kept.
 */
public record RunStatistics(
    Map<Outcome, Long> outcomes,
    @Nullable Quantiles took,
    @Nullable Quantiles waited,
    Retries retries,
    List<RunSample> samples,
    List<FileStatistics> files,
    long tasksLeftOut) {
  /** The most runs that streaks, trend and recoveries are drawn from. */
  public static final int MAX_SAMPLES = 10_000;

  private static final double PERCENT = 100;

  /** Copies the collections. */
  public RunStatistics {
    outcomes = Map.copyOf(outcomes);
    samples = List.copyOf(samples);
    files = List.copyOf(files);
  }

  /** How many runs are over, whatever came of them. */
  public long finished() {
    return outcomes.entrySet().stream()
        .filter(entry -> !entry.getKey().isActive())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many runs have {@code outcome}. */
  public long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** The part of the finished runs that are successes, 0 to 1; empty when none is finished. */
  public Optional<Double> successRate() {
    long finished = finished();
    return finished == 0 ? Optional.empty() : Optional.of(of(Outcome.SUCCESS) / (double) finished);
  }

  /** How long a run that does its work takes; empty when that is not known. */
  public Optional<Quantiles> durations() {
    return Optional.ofNullable(took);
  }

  /** How long a run waits before its first job; empty when that is not known. */
  public Optional<Quantiles> waits() {
    return Optional.ofNullable(waited);
  }

  /** The files of which a task was retried, those retried most often first. */
  public List<FileStatistics> flakiest() {
    return files.stream()
        .filter(file -> file.retried() > 0)
        .sorted(
            Comparator.comparingLong(FileStatistics::retried)
                .thenComparingLong(FileStatistics::failed)
                .reversed())
        .toList();
  }

  /** The files whose duration is known, those that usually take longest first. */
  public List<FileStatistics> slowest() {
    return files.stream()
        .filter(file -> file.took() != null)
        .sorted(Comparator.comparing(RunStatistics::usual).reversed())
        .toList();
  }

  /**
   * How much of a run a file usually takes: its median duration in percent of that of a run; empty
   * when either is not known, or runs take no time.
   */
  public Optional<Long> shareOf(FileStatistics file) {
    Duration run = took == null ? Duration.ZERO : took.p50();
    return run.isZero()
        ? Optional.empty()
        : file.durations()
            .map(one -> Math.round(PERCENT * one.p50().toSeconds() / (double) run.toSeconds()));
  }

  /** From the start of the oldest of the points to that of the newest; empty without points. */
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
   * The tasks that were retried.
   *
   * @param tasks how many tasks were.
   * @param runs in how many runs.
   * @param recovered how many succeeded afterwards.
   */
  public record Retries(long tasks, long runs, long recovered) {}

  /**
   * Takes runs one by one, in any order, in room that grows with the number of files and not with
   * that of the runs. Not thread-safe.
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
     * A builder without runs.
     *
     * @param mostFiles how many files are told apart; at least 0
     */
    public Builder(int mostFiles) {
      this.mostFiles = mostFiles;
    }

    /** Takes a run into account. */
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

    /** What the runs so far are like. */
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
