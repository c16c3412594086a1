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
 * @param received how many runs they held, not counting pages that were set aside.
 * @param repeated how many of these had been listed before and were left out.
 * @param position the {@code $skip} of the last page that arrived; of the first one asked for
 *     before it arrived.
 * @param stop why no further page is asked for; null while the walk could go on.
 * @param anomalies what was not as it should be.
 */
public record PagingReport(
    int pages,
    long received,
    long repeated,
    long position,
    @Nullable StopReason stop,
    Set<PagingAnomaly> anomalies) {

  /** Copies the set, keeping the order of the enumeration. */
  public PagingReport {
    Set<PagingAnomaly> copy = EnumSet.noneOf(PagingAnomaly.class);
    copy.addAll(anomalies);
    anomalies = Collections.unmodifiableSet(copy);
  }

  /** How many different runs were listed. */
  public long listed() {
    return received - repeated;
  }

  /** Why no further page is asked for; empty while the walk could go on. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(stop);
  }

  /**
   * Whether the walk reached the end that the service names. Then every run which was in the list
   * from the walk's beginning to its end was listed, unless others before it left the list
   * meanwhile; the API has no operation that removes runs.
   */
  public boolean isComplete() {
    return stop == StopReason.END_OF_LIST;
  }
}
