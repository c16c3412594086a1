package dev.syncruns.domain.fleet;

import dev.syncruns.domain.run.Run;
import java.util.List;

/**
 * The events since the previous poll of a connection, in the service's order.
 *
 * @param finished the runs that ended, including those that also started since.
 * @param started the runs that started and are still active.
 */
public record RunEvents(List<Run> finished, List<Run> started) {

  public RunEvents {
    finished = List.copyOf(finished);
    started = List.copyOf(started);
  }
}
