package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a run, sortable by time.
 *
 * @param id its id; null if the service sent none.
 * @param at its start, else its end, else the earliest start of its jobs and tasks; null if none is
 *     readable.
 * @param outcome its outcome.
 */
public record RunRef(@Nullable RunId id, @Nullable Instant at, Outcome outcome) {
  /** Oldest first; runs without a time before all others; equal times by id. */
  public static final Comparator<RunRef> OLDEST_FIRST =
      Comparator.comparing(RunRef::when).thenComparing(RunRef::idText);

  /** Returns the reference to {@code run}. */
  public static RunRef of(Run run) {
    return new RunRef(run.id(), run.at().orElse(null), run.outcome());
  }

  /** Returns whether the run is finished and has no readable time. */
  public boolean isUndated() {
    return at == null && !outcome.isActive();
  }

  /** Whether both times are known and this run's is earlier. */
  boolean isBefore(RunRef other) {
    return at != null && other.at != null && at.isBefore(other.at);
  }

  private Instant when() {
    return at == null ? Instant.MIN : at;
  }

  private String idText() {
    return id == null ? "" : id.value();
  }
}
