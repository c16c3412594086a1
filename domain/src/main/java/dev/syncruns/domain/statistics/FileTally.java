package dev.syncruns.domain.statistics;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;

/** Collects {@link FileStatistics}. Not thread-safe. */
final class FileTally {
  private static final int RUNS = 0;
  private static final int RETRIED = 1;
  private static final int RECOVERED = 2;
  private static final int FAILED = 3;

  private final SourceFileId file;
  private final long[] counts = new long[4];
  private final Histogram took = new Histogram();

  FileTally(SourceFileId file) {
    this.file = file;
  }

  void add(Task task) {
    boolean again = task.retries() > 0;
    counts[RUNS]++;
    counts[RETRIED] += again ? 1 : 0;
    counts[RECOVERED] += again && task.outcome() == Outcome.SUCCESS ? 1 : 0;
    counts[FAILED] += task.outcome().hasFailed() ? 1 : 0;
    task.duration().ifPresent(took::add);
  }

  FileStatistics statistics() {
    return new FileStatistics(
        file,
        counts[RUNS],
        counts[RETRIED],
        counts[RECOVERED],
        counts[FAILED],
        took.quantiles().orElse(null));
  }
}
