package dev.syncruns.domain.statistics;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of a source file over many runs.
 *
 * @param file its id.
 * @param runs finished tasks.
 * @param retried retried tasks.
 * @param recovered tasks that succeeded after a retry.
 * @param failed failed tasks.
 * @param took durations; null if none is known.
 */
public record FileStatistics(
    SourceFileId file,
    long runs,
    long retried,
    long recovered,
    long failed,
    @Nullable Quantiles took) {

  /** Returns the durations; empty if none is known. */
  public Optional<Quantiles> durations() {
    return Optional.ofNullable(took);
  }
}
