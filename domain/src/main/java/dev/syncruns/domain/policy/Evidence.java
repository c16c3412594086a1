package dev.syncruns.domain.policy;

import dev.syncruns.domain.run.Run;
import java.time.Instant;
import java.util.List;

/**
 * What a run is judged by.
 *
 * @param run the run.
 * @param history runs of the same connection, in any order; may hold the run itself.
 * @param now the time.
 */
public record Evidence(Run run, List<Run> history, Instant now) {

  /** Copies the list. */
  public Evidence {
    history = List.copyOf(history);
  }

  /** The history without the run itself. */
  List<Run> others() {
    return history.stream()
        .filter(other -> !other.equals(run) && (run.id() == null || !run.id().equals(other.id())))
        .toList();
  }
}
