package dev.syncruns.domain.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * The course of a cause over time, told from all runs that are over and were looked at, also those
 * older than the diagnosed ones. Runs of which no time can be read have no place in it; a cause
 * that one of them shows is still failing, as that run may be the latest.
 *
 * @param firstSeen the first run that shows it; null when none has a readable time.
 * @param lastSeen the last run that shows it; null when none has a readable time.
 * @param lastGood the last success before {@code firstSeen}; null when none is known.
 * @param state how it stands since {@code lastSeen}.
 * @param since the run that {@code standing} is told from: the first later one that does not show
 *     it, or the one that proves it gone; null when it is still failing.
 * @param shown how many runs from {@code firstSeen} to {@code lastSeen} show it.
 * @param over how many runs from {@code firstSeen} to {@code lastSeen} there are.
 */
public record CauseTimeline(
    @Nullable RunRef firstSeen,
    @Nullable RunRef lastSeen,
    @Nullable RunRef lastGood,
    CauseState state,
    @Nullable RunRef since,
    long shown,
    long over) {

  /** Whether runs in between, of which at least one is there, do not show it. */
  public boolean isIntermittent() {
    return shown < over;
  }
}
