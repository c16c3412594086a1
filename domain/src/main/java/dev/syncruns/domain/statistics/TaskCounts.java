package dev.syncruns.domain.statistics;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Task;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Numbers of tasks by outcome, and their retries.
 *
 * @param byOutcome number of tasks by outcome; outcomes without tasks may be missing.
 * @param retries the sum of all retries; at least 0.
 * @param recovered number of tasks that succeeded after a retry; at least 0.
 */
public record TaskCounts(Map<Outcome, Long> byOutcome, long retries, long recovered) {

  public TaskCounts {
    Map<Outcome, Long> copy = new EnumMap<>(Outcome.class);
    copy.putAll(byOutcome);
    byOutcome = Collections.unmodifiableMap(copy);
  }

  /** Returns the counts of {@code tasks}. */
  public static TaskCounts of(Stream<Task> tasks) {
    Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
    long[] sums = new long[2];
    tasks.forEach(
        task -> {
          byOutcome.merge(task.outcome(), 1L, Long::sum);
          sums[0] = saturated(sums[0], task.retries());
          sums[1] += isRecovered(task) ? 1 : 0;
        });
    return new TaskCounts(byOutcome, sums[0], sums[1]);
  }

  /** Returns the sum of both counts. */
  public TaskCounts plus(TaskCounts more) {
    Map<Outcome, Long> sum = new EnumMap<>(Outcome.class);
    sum.putAll(byOutcome);
    more.byOutcome.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
    return new TaskCounts(sum, saturated(retries, more.retries), recovered + more.recovered);
  }

  /** Returns the number of tasks with {@code outcome}. */
  public long of(Outcome outcome) {
    return byOutcome.getOrDefault(outcome, 0L);
  }

  /** Returns the number of tasks. */
  public long total() {
    return byOutcome.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the number of tasks that failed, at least in part: failed, timed out or partial. */
  public long failed() {
    return of(Outcome.FAILED) + of(Outcome.TIMED_OUT) + of(Outcome.PARTIAL);
  }

  /** Returns the number of tasks that ended with a known result. */
  public long ended() {
    return total() - active() - of(Outcome.UNDETERMINED);
  }

  /** Returns the number of tasks that are running, queued or waiting to retry. */
  public long active() {
    return of(Outcome.RUNNING) + of(Outcome.QUEUED) + of(Outcome.RETRYING);
  }

  /** Returns whether a task succeeded only after a retry. */
  public boolean isFlaky() {
    return recovered > 0;
  }

  private static boolean isRecovered(Task task) {
    return task.outcome() == Outcome.SUCCESS && task.retries() > 0;
  }

  private static long saturated(long sum, long more) {
    return more > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + more;
  }
}
