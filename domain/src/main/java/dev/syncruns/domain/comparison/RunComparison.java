package dev.syncruns.domain.comparison;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two runs.
 *
 * @param before the first run.
 * @param after the second run.
 * @param jobs the jobs of both, in the order of the first run; jobs that only the second has come
 *     last.
 * @param tasks the tasks of both, in the same order.
 */
public record RunComparison(Run before, Run after, List<JobChange> jobs, List<TaskChange> tasks) {

  public RunComparison {
    jobs = List.copyOf(jobs);
    tasks = List.copyOf(tasks);
  }

  /** Compares two runs, which may be active and may be the same run. */
  public static RunComparison of(Run before, Run after) {
    List<JobChange> jobs =
        Pairs.of(before.jobs(), after.jobs(), job -> Optional.ofNullable(job.connectorType()))
            .map(key -> pair -> new JobChange(key.orElse(null), pair.before(), pair.after()));
    List<TaskChange> tasks =
        Pairs.of(placed(before), placed(after), Placed::key)
            .map(
                key ->
                    pair ->
                        new TaskChange(
                            key.connector, key.file, task(pair.before()), task(pair.after())));
    return new RunComparison(before, after, jobs, tasks);
  }

  private static List<Placed> placed(Run run) {
    return run.jobs().stream().flatMap(RunComparison::placed).toList();
  }

  private static Stream<Placed> placed(Job job) {
    return job.tasks().stream()
        .map(task -> new Placed(new Key(job.connectorType(), task.sourceFileId()), task));
  }

  private static @Nullable Task task(@Nullable Placed placed) {
    return placed == null ? null : placed.task;
  }

  /** Returns the tasks with the given change. */
  public List<TaskChange> tasks(Change change) {
    return tasks.stream().filter(task -> task.change() == change).toList();
  }

  /**
   * Returns by how much the second run's duration exceeds the first, negative if it is shorter;
   * empty unless both are known.
   */
  public Optional<Duration> longer() {
    return before.duration().flatMap(one -> after.duration().map(other -> other.minus(one)));
  }

  /** Returns how many more retries the tasks of the second run had, negative if fewer. */
  public long moreRetries() {
    return tasks.stream().mapToLong(TaskChange::moreRetries).sum();
  }

  /** Identifies a task across runs. */
  private record Key(@Nullable OpenEnum<ConnectorType> connector, @Nullable SourceFileId file) {}

  private record Placed(Key key, Task task) {}
}
