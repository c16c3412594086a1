package dev.syncruns.domain.policy;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run is judged by.
 *
 * @param run the run.
 * @param history runs of the same connection, as the service lists them; may hold the run itself.
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
        .filter(other -> !isIt(other))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The history before the run, latest first. */
  List<Run> before() {
    List<Run> all = others();
    int before = (int) history.stream().takeWhile(other -> !isIt(other)).count();
    all.add(before == history.size() ? 0 : before, run);
    List<Run> latestFirst = RunOrder.latestFirst(all);
    return latestFirst.subList(latestFirst.indexOf(run) + 1, latestFirst.size());
  }

  private boolean isIt(Run other) {
    return other.equals(run) || (run.id() != null && run.id().equals(other.id()));
  }
}
