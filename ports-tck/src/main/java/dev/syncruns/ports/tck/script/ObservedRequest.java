package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived outside.
 *
 * @param connection whose runs were asked for.
 * @param page the page asked for; null when a single run was.
 * @param isMinimal whether the minimal form was asked for.
 * @param run the run asked for; null when a page was.
 */
public record ObservedRequest(
    ConnectionId connection, @Nullable PageRequest page, boolean isMinimal, @Nullable RunId run) {

  /** A request for a page of full runs. */
  public static ObservedRequest runs(ConnectionId connection, PageRequest page) {
    return new ObservedRequest(connection, page, false, null);
  }

  /** A request for a page of minimal runs. */
  public static ObservedRequest summaries(ConnectionId connection, PageRequest page) {
    return new ObservedRequest(connection, page, true, null);
  }

  /** A request for a single run. */
  public static ObservedRequest run(ConnectionId connection, RunId run) {
    return new ObservedRequest(connection, null, false, run);
  }
}
