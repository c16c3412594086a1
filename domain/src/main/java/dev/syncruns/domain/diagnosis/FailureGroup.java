package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.JobId;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The failures of one run that share a fingerprint. Not thread-safe. */
final class FailureGroup {
  private final CauseFingerprint key;
  private final @Nullable RunError runError;
  private final @Nullable JobId job;
  private final List<Task> tasks = new ArrayList<>();

  private FailureGroup(CauseFingerprint key, @Nullable RunError runError, @Nullable JobId job) {
    this.key = key;
    this.runError = runError;
    this.job = job;
  }

  /** Creates the group of a whole run. */
  static FailureGroup of(CauseFingerprint key, @Nullable RunError error) {
    return new FailureGroup(key, error, null);
  }

  /** Creates the group of a job, or of tasks the first of which belongs to {@code job}. */
  static FailureGroup of(CauseFingerprint key, Job job) {
    return new FailureGroup(key, null, job.id());
  }

  void add(Task task) {
    tasks.add(task);
  }

  /** Returns the occurrence of the cause in {@code run}. */
  CauseOccurrence in(RunRef run) {
    Task first = tasks.isEmpty() ? null : tasks.get(0);
    Example example =
        new Example(
            run,
            job,
            first == null ? null : first.id(),
            first == null ? null : first.sourceFileId());
    long least = tasks.stream().mapToLong(Task::retries).min().orElse(0);
    long most = tasks.stream().mapToLong(Task::retries).max().orElse(0);
    return new CauseOccurrence(cause(), tasksByFile(), least, most, example);
  }

  private Cause cause() {
    TaskError error = error();
    String link = error == null ? null : Texts.orNull(error.kbArticleLink());
    return Cause.of(
        new Cause(
            key,
            name(error),
            message(error),
            link,
            Fixability.of(saidOfAll(error)),
            false,
            tasks.size(),
            files()));
  }

  private @Nullable TaskError error() {
    return tasks.isEmpty() ? null : tasks.get(0).error();
  }

  private @Nullable String name(@Nullable TaskError error) {
    if (error != null) {
      return Texts.first(error.descriptionKey(), error.errorCode());
    }
    return runError == null ? null : Texts.orNull(runError.errorKey());
  }

  private @Nullable String message(@Nullable TaskError error) {
    if (error != null) {
      return Texts.first(error.message(), error.description(), error.details());
    }
    return runError == null ? null : Texts.orNull(runError.description());
  }

  /** Returns {@code canUserFix} if all failures agree on it; null otherwise. */
  private @Nullable Boolean saidOfAll(@Nullable TaskError firstError) {
    Boolean first = firstError == null ? null : firstError.canUserFix();
    for (Task task : tasks) {
      TaskError error = task.error();
      Boolean said = error == null ? null : error.canUserFix();
      if (said == null || !said.equals(first)) {
        return null;
      }
    }
    return first;
  }

  private Map<SourceFileId, Long> tasksByFile() {
    Map<SourceFileId, Long> counts = new LinkedHashMap<>();
    for (Task task : tasks) {
      SourceFileId file = task.sourceFileId();
      if (file != null) {
        counts.merge(file, 1L, Long::sum);
      }
    }
    return counts;
  }

  private List<SourceFileId> files() {
    return tasksByFile().keySet().stream().limit(Cause.MAX_FILES).toList();
  }
}
