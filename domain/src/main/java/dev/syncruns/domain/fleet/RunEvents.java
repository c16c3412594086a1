package dev.syncruns.domain.fleet;

import dev.syncruns.domain.run.Run;
import java.util.List;

/**
 * What a look at a connection brought that the look before had not, in the service's order.
 *
 * @param finished the runs that ended since, those included that also began since.
 * @param started the runs that began since and go on.
 */
public record RunEvents(List<Run> finished, List<Run> started) {

  /** Copies the lists. */
  public RunEvents {
    finished = List.copyOf(finished);
    started = List.copyOf(started);
  }
}
