package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.failure.RunError;
import dev.syncruns.domain.failure.TaskError;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failures of one run that have the same cause, while they are being gathered. */
final class Failures {
  private final CauseKey key;
  private final @Nullable RunError runError;
  private final @Nullable TaskError taskError;
  private final List<Task> tasks = new ArrayList<>();

  Failures(CauseKey key, @Nullable RunError runError, @Nullable TaskError taskError) {
    this.key = key;
    this.runError = runError;
    this.taskError = taskError;
  }

  void add(Task task) {
    tasks.add(task);
  }

  Cause cause() {
    String name = name();
    Fixability said = Fixability.of(saidOfAll());
    Fixability known = KnownErrors.fixabilityOf(name);
    boolean inferred = said == Fixability.UNKNOWN && known != Fixability.UNKNOWN;
    return new Cause(
        key,
        name,
        message(),
        taskError == null ? null : Texts.orNull(taskError.kbArticleLink()),
        inferred ? known : said,
        inferred,
        tasks.size(),
        files());
  }

  private @Nullable String name() {
    if (taskError != null) {
      return Texts.first(taskError.descriptionKey(), taskError.errorCode());
    }
    return runError == null ? null : Texts.orNull(runError.errorKey());
  }

  private @Nullable String message() {
    if (taskError != null) {
      return Texts.first(taskError.message(), taskError.description(), taskError.details());
    }
    return runError == null ? null : Texts.orNull(runError.description());
  }

  /** What the service says of every failure alike; null when it says different things. */
  private @Nullable Boolean saidOfAll() {
    Boolean first = taskError == null ? null : taskError.canUserFix();
    for (Task task : tasks) {
      TaskError error = task.error();
      Boolean said = error == null ? null : error.canUserFix();
      if (said == null || !said.equals(first)) {
        return null;
      }
    }
    return first;
  }

  private List<SourceFileId> files() {
    List<SourceFileId> files = new ArrayList<>();
    for (Task task : tasks) {
      SourceFileId file = task.sourceFileId();
      if (file != null && files.size() < Cause.MAX_FILES && !files.contains(file)) {
        files.add(file);
      }
    }
    return files;
  }
}
