package dev.syncruns.ports.api;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.domain.status.RunExpectation;
import java.util.List;

/** Determines the status of connections. Thread-safe. */
public interface GetStatus {

  /**
   * Returns the status of each connection, in the order of the targets. Blocks until the last is
   * known. A connection takes one request if the service lists the newest runs first and a page
   * contains as many finished runs as the status shows, otherwise as many as are required to find
   * them. A few connections are read concurrently, on separate threads.
   *
   * @param targets the connections; may be empty
   * @param options how to list, for each connection
   * @throws dev.syncruns.domain.problem.CallInterrupted if the thread is interrupted; all other
   *     problems are part of the results
   */
  List<ConnectionStatusResult> statuses(List<StatusQuery> targets, ListOptions options);

  /**
   * Returns the status of one connection.
   *
   * @param connection the connection
   * @param expected the expectation for its runs
   * @throws Problem if the status cannot be determined
   */
  default ConnectionStatus status(ConnectionId connection, RunExpectation expected) {
    StatusQuery target = new StatusQuery(connection, expected);
    return statuses(List.of(target), ListOptions.defaults())
        .get(0)
        .match(
            known -> known,
            problem -> {
              throw problem;
            });
  }
}
