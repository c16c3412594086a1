package dev.syncruns.ports.api;

import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.paging.StopReason;
import java.util.Optional;

/**
 * A diagnosis, and how much of the connection's runs it rests on.
 *
 * @param diagnosis the diagnosis.
 * @param paging what the walk over the list of runs knows of its completeness.
 * @param isTruncated whether not every wanted run was read: the allowed requests were used up, or
 *     the service's list could not be read to its end, as the evidence tells.
 */
public record DiagnosedRuns(Diagnosis diagnosis, PagingReport paging, boolean isTruncated) {

  /** Whether every run of the connection was read, not only those it took. */
  public boolean isWholeHistory() {
    return !isTruncated && paging.stopped().equals(Optional.of(StopReason.END_OF_LIST));
  }
}
