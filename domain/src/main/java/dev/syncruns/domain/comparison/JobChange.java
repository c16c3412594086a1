package dev.syncruns.domain.comparison;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.value.OpenEnum;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job in two runs, matched by connector type; jobs with equal connector types match in order.
 *
 * @param connector the connector type; null if the service sent none.
 * @param before the job in the first run; null if absent.
 * @param after the job in the second run; null if absent.
 */
public record JobChange(
    @Nullable OpenEnum<ConnectorType> connector, @Nullable Job before, @Nullable Job after) {

  /**
   * Returns by how much the second duration exceeds the first, negative if it is shorter; empty
   * unless both are known.
   */
  public Optional<Duration> longer() {
    return took(before).flatMap(one -> took(after).map(other -> other.minus(one)));
  }

  private static Optional<Duration> took(@Nullable Job job) {
    return Optional.ofNullable(job).flatMap(Job::duration);
  }
}
