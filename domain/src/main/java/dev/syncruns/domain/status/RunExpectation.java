package dev.syncruns.domain.status;

import dev.syncruns.domain.schedule.ZonedSchedule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the runs of a connection, beside that they succeed.
 *
 * @param schedule when runs should start; null when nothing is expected.
 * @param maxAge how long ago the last run may have started; null for any time. Positive.
 */
public record RunExpectation(@Nullable ZonedSchedule schedule, @Nullable Duration maxAge) {
  /** Nothing is expected. */
  public static final RunExpectation NOTHING = new RunExpectation(null, null);

  /** Refuses an age that no run could have. */
  public RunExpectation {
    if (maxAge != null && (maxAge.isNegative() || maxAge.isZero())) {
      throw new IllegalArgumentException("the greatest age " + maxAge + " is not positive");
    }
  }
}
