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
 * What changed from one run to another.
 *
 * @param before the first run.
 * @param after the other run.
 * @param jobs their jobs: those of the first in its order, then those only the other has.
 * @param tasks their tasks, likewise.
 */
public record RunComparison(Run before, Run after, List<JobChange> jobs, List<TaskChange> tasks) {

  /** Copies the lists. */
  public RunComparison {
    jobs = List.copyOf(jobs);
    tasks = List.copyOf(tasks);
  }

  /** The comparison of two runs, which may be one and the same, and need not be over. */
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

  /** The tasks of which one thing became. */
  public List<TaskChange> tasks(Change change) {
    return tasks.stream().filter(task -> task.change() == change).toList();
  }

  /** How much longer the other run took, negative when less; empty unless both are known. */
  public Optional<Duration> longer() {
    return before.duration().flatMap(one -> after.duration().map(other -> other.minus(one)));
  }

  /** How many more retries all tasks of the other run took together, negative when fewer. */
  public long moreRetries() {
    return tasks.stream().mapToLong(TaskChange::moreRetries).sum();
  }

  /** What makes a task the same in two runs. */
  private record Key(@Nullable OpenEnum<ConnectorType> connector, @Nullable SourceFileId file) {}

  /** A task and where it belongs. */
  private record Placed(Key key, Task task) {}
}
