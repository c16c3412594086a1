package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects the runs of a history that are diagnosed; other runs that are read only contribute to
 * timelines.
 *
 * @param last maximum number of finished runs, counted from the latest; at least 1.
 * @param from the earliest time, inclusive; null for no limit.
 * @param to the latest time, inclusive; null for no limit.
 * @param only the id of the only run; null for any run.
 */
public record RunWindow(
    long last, @Nullable Instant from, @Nullable Instant to, @Nullable RunId only) {
  /** All runs. */
  public static final RunWindow ALL = new RunWindow(Long.MAX_VALUE, null, null, null);

  public RunWindow {
    if (last < 1) {
      throw new IllegalArgumentException("last is " + last + "; expected at least 1");
    }
  }

  /**
   * Returns the window of the latest {@code count} finished runs, at least 1, and all active runs.
   */
  public static RunWindow last(long count) {
    return new RunWindow(count, null, null, null);
  }

  /** Returns the window of the runs at {@code moment} or later, and all active runs. */
  public static RunWindow since(Instant moment) {
    return new RunWindow(Long.MAX_VALUE, moment, null, null);
  }

  /** Returns the window of the runs between two times, both inclusive, given in either order. */
  public static RunWindow between(Instant one, Instant other) {
    boolean ordered = !other.isBefore(one);
    return new RunWindow(Long.MAX_VALUE, ordered ? one : other, ordered ? other : one, null);
  }

  /** Returns the window of a single run. */
  public static RunWindow only(RunRef run) {
    return new RunWindow(Long.MAX_VALUE, run.at(), run.at(), run.id());
  }

  /**
   * Returns whether {@code run} is in the window, disregarding {@link #last}. A finished run
   * without a readable time is in every time span.
   */
  public boolean admits(RunRef run) {
    if (only != null) {
      return only.equals(run.id());
    }
    Instant at = run.at();
    if (at == null) {
      return to == null || run.isUndated();
    }
    return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
  }

  /** Returns whether {@code run}, and therefore every older run, is too old for the window. */
  public boolean isPast(RunRef run) {
    Instant at = run.at();
    return from != null && at != null && at.isBefore(from);
  }
}
