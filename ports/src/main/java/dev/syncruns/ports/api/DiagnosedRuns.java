package dev.syncruns.ports.api;

import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.paging.StopReason;
import java.util.Optional;

/**
 * A diagnosis, and how much of the connection's history it covers.
 *
 * @param diagnosis the diagnosis.
 * @param paging the report of the walk over the list of runs.
 * @param isTruncated whether some runs of the window were not read, because the request quota was
 *     used up or the list could not be read to its end; see {@code paging}.
 */
public record DiagnosedRuns(Diagnosis diagnosis, PagingReport paging, boolean isTruncated) {

  /** Returns whether every run of the connection was read, not only those of the window. */
  public boolean isWholeHistory() {
    return !isTruncated && paging.stopped().equals(Optional.of(StopReason.END_OF_LIST));
  }
}
