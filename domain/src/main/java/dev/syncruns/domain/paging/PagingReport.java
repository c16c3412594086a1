package dev.syncruns.domain.paging;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The completeness of a walk over pages.
 *
 * @param pages number of pages received.
 * @param received number of items received, excluding discarded pages.
 * @param repeated number of items received again and left out.
 * @param position the {@code $skip} of the last page received; of the first request before any.
 * @param stop why no further page is requested; null if the walk can continue.
 * @param anomalies the anomalies found.
 */
public record PagingReport(
    int pages,
    long received,
    long repeated,
    long position,
    @Nullable StopReason stop,
    Set<PagingAnomaly> anomalies) {

  public PagingReport {
    Set<PagingAnomaly> copy = EnumSet.noneOf(PagingAnomaly.class);
    copy.addAll(anomalies);
    anomalies = Collections.unmodifiableSet(copy);
  }

  /** Returns the number of distinct items listed. */
  public long listed() {
    return received - repeated;
  }

  /** Returns why no further page is requested; empty if the walk can continue. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(stop);
  }

  /**
   * Returns whether the walk reached the end that the service names. Then it listed every item that
   * was in the list throughout the walk, unless earlier items were removed meanwhile; the API has
   * no operation that removes runs.
   */
  public boolean isComplete() {
    return stop == StopReason.END_OF_LIST;
  }
}
