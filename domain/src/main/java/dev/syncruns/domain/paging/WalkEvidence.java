package dev.syncruns.domain.paging;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over pages knows of its own completeness.
 *
 * @param pages how many pages arrived.
 * @param received how many runs they held.
 * @param repeated how many of these had been listed before and were left out.
 * @param position the {@code $skip} of the last page that arrived; 0 before the first.
 * @param stop why no further page is asked for; null while the walk could go on.
 * @param irregularities what was not as it should be.
 */
public record WalkEvidence(
    int pages,
    long received,
    long repeated,
    long position,
    @Nullable StopReason stop,
    Set<Irregularity> irregularities) {

  /** Copies the set, keeping the order of the enumeration. */
  public WalkEvidence {
    Set<Irregularity> copy = EnumSet.noneOf(Irregularity.class);
    copy.addAll(irregularities);
    irregularities = Collections.unmodifiableSet(copy);
  }

  /** How many different runs were listed. */
  public long listed() {
    return received - repeated;
  }

  /** Why no further page is asked for; empty while the walk could go on. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(stop);
  }

  /** Whether every run that the service has is known to have been listed. */
  public boolean isComplete() {
    return stop == StopReason.END_OF_LIST;
  }
}
