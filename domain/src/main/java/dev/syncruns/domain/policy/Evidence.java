package dev.syncruns.domain.policy;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The input of a policy.
 *
 * @param run the run to evaluate.
 * @param history runs of the same connection in the service's order; may include the run.
 * @param now the current time.
 */
public record Evidence(Run run, List<Run> history, Instant now) {

  public Evidence {
    history = List.copyOf(history);
  }

  /** The history without the run. */
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
