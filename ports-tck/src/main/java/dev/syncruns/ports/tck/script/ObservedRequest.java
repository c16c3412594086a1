package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A request received by the service.
 *
 * @param connection the connection.
 * @param page the requested page; null for a single run.
 * @param isMinimal whether the minimal representation was requested.
 * @param run the requested run; null for a page.
 */
public record ObservedRequest(
    ConnectionId connection, @Nullable PageRequest page, boolean isMinimal, @Nullable RunId run) {

  /** Returns a request for a page of complete runs. */
  public static ObservedRequest runs(ConnectionId connection, PageRequest page) {
    return new ObservedRequest(connection, page, false, null);
  }

  /** Returns a request for a page of minimal runs. */
  public static ObservedRequest summaries(ConnectionId connection, PageRequest page) {
    return new ObservedRequest(connection, page, true, null);
  }

  /** Returns a request for a single run. */
  public static ObservedRequest run(ConnectionId connection, RunId run) {
    return new ObservedRequest(connection, null, false, run);
  }
}
