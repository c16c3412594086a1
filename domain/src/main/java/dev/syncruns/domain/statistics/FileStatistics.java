package dev.syncruns.domain.statistics;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a source file over many runs.
 *
 * @param file its id.
 * @param runs how many tasks of it are over.
 * @param retried how many of them were retried.
 * @param recovered how many succeeded only after a retry.
 * @param failed how many failed.
 * @param took how long they took; null when that is not known of any.
 */
public record FileStatistics(
    SourceFileId file,
    long runs,
    long retried,
    long recovered,
    long failed,
    @Nullable Quantiles took) {

  /** How long its tasks took; empty when that is not known of any. */
  public Optional<Quantiles> durations() {
    return Optional.ofNullable(took);
  }
}
