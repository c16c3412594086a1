package dev.syncruns.cli.view;

import dev.syncruns.domain.statistics.TypicalDuration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's rows are written with.
 *
 * @param medium where they are read.
 * @param moments how moments are written; its {@code now} is the reader's.
 * @param history what earlier runs say about durations.
 * @param idLength how many characters of an id are enough to tell the runs apart.
 */
public record Reading(Medium medium, Moments moments, History history, int idLength) {
  /** The fewest characters of an id that are shown. */
  public static final int SHORT_ID = 8;

  /** The same with ids of another length. */
  public Reading withIdLength(int length) {
    return new Reading(medium, moments, history, length);
  }

  /** The reader's time. */
  public Instant now() {
    return moments.now();
  }

  @Nullable TypicalDuration typical() {
    return history.typical().orElse(null);
  }
}
