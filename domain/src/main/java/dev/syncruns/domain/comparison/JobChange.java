package dev.syncruns.domain.comparison;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.value.OpenEnum;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job of two runs: that of the same connector; of several, the first goes with the first.
 *
 * @param connector its connector; null when the service sent none.
 * @param before it in the first run; null when it was not there.
 * @param after it in the other run; null when it is not there.
 */
public record JobChange(
    @Nullable OpenEnum<ConnectorType> connector, @Nullable Job before, @Nullable Job after) {

  /** How much longer it took, negative when less; empty unless both durations are known. */
  public Optional<Duration> longer() {
    return took(before).flatMap(one -> took(after).map(other -> other.minus(one)));
  }

  private static Optional<Duration> took(@Nullable Job job) {
    return Optional.ofNullable(job).flatMap(Job::duration);
  }
}
