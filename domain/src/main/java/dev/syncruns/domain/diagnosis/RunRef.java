package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A run that is spoken of: as much of it as it takes to find it again and to set it in order.
 *
 * @param id its id; null when the service sent none.
 * @param at when it was: its start, else its end, else the earliest of its jobs and tasks; null
 *     when none of these can be read.
 * @param outcome what state and result say together.
 */
public record RunRef(@Nullable RunId id, @Nullable Instant at, Outcome outcome) {
  /** Oldest first; what has no time before everything that has one; ids decide between equals. */
  public static final Comparator<RunRef> OLDEST_FIRST =
      Comparator.comparing(RunRef::when).thenComparing(RunRef::idText);

  /** What is kept of {@code run}. */
  public static RunRef of(Run run) {
    return new RunRef(run.id(), run.at().orElse(null), run.outcome());
  }

  /** Whether the run is over and nothing tells when it was. */
  public boolean isUndated() {
    return at == null && !outcome.isActive();
  }

  /** Whether the run was before {@code other}, as far as both times are known. */
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
