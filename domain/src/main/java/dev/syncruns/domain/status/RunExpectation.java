package dev.syncruns.domain.status;

import dev.syncruns.domain.schedule.ZonedSchedule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The expectation for the runs of a connection, other than success.
 *
 * @param schedule the schedule; null for none.
 * @param maxAge maximum time since the start of the last run, positive; null for no limit.
 */
public record RunExpectation(@Nullable ZonedSchedule schedule, @Nullable Duration maxAge) {
  /** No expectation. */
  public static final RunExpectation NOTHING = new RunExpectation(null, null);

  public RunExpectation {
    if (maxAge != null && (maxAge.isNegative() || maxAge.isZero())) {
      throw new IllegalArgumentException("maxAge is " + maxAge + "; expected a positive duration");
    }
  }
}
