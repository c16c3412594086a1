package dev.syncruns.domain.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * The occurrences of a cause over time, based on all finished runs that were read, including those
 * before the diagnosed ones. Runs without a readable time have no position; a cause that such a run
 * shows is active, because that run may be the latest.
 *
 * @param firstSeen the first run that shows it; null if none has a readable time.
 * @param lastSeen the last run that shows it; null if none has a readable time.
 * @param lastGood the last success before {@code firstSeen}; null if none is known.
 * @param state the state since {@code lastSeen}.
 * @param since the run that {@code state} is based on: the first later run without the cause, or
 *     the one that proves it gone; null while it is active.
 * @param shown how many runs from {@code firstSeen} to {@code lastSeen} show it.
 * @param over how many finished runs there are from {@code firstSeen} to {@code lastSeen}.
 */
public record CauseTimeline(
    @Nullable RunRef firstSeen,
    @Nullable RunRef lastSeen,
    @Nullable RunRef lastGood,
    CauseState state,
    @Nullable RunRef since,
    long shown,
    long over) {

  /** Returns whether at least one run between the first and the last does not show it. */
  public boolean isIntermittent() {
    return shown < over;
  }
}
