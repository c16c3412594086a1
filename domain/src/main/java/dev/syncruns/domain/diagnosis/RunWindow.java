package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of a history are diagnosed. The others that are looked at still tell since when causes
 * are there.
 *
 * @param last how many that are over, the latest of those that fit, at least 1.
 * @param from the earliest time, included; null when there is none.
 * @param to the latest time, included; null when there is none.
 * @param only the id of the only run; null when it may be any.
 */
public record RunWindow(
    long last, @Nullable Instant from, @Nullable Instant to, @Nullable RunId only) {
  /** Every run. */
  public static final RunWindow ALL = new RunWindow(Long.MAX_VALUE, null, null, null);

  /** Refuses fewer than one run. */
  public RunWindow {
    if (last < 1) {
      throw new IllegalArgumentException("last is " + last + ", must be at least 1");
    }
  }

  /** The latest {@code count} runs that are over, at least 1, and every active one. */
  public static RunWindow last(long count) {
    return new RunWindow(count, null, null, null);
  }

  /** The runs at {@code moment} or later, and every active one. */
  public static RunWindow since(Instant moment) {
    return new RunWindow(Long.MAX_VALUE, moment, null, null);
  }

  /** The runs between two moments, both included, in whichever order they are given. */
  public static RunWindow between(Instant one, Instant other) {
    boolean ordered = !other.isBefore(one);
    return new RunWindow(Long.MAX_VALUE, ordered ? one : other, ordered ? other : one, null);
  }

  /**
   * One run.
   *
   * @param run which
   */
  public static RunWindow only(RunRef run) {
    return new RunWindow(Long.MAX_VALUE, run.at(), run.at(), run.id());
  }

  /**
   * Whether {@code run} fits, however many later ones there are. One that is over and can't be
   * dated may be in any span of time, so it always fits.
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

  /** Whether {@code run}, and so everything older, is too old to fit. */
  public boolean isPast(RunRef run) {
    Instant at = run.at();
    return from != null && at != null && at.isBefore(from);
  }
}
