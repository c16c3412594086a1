package dev.syncruns.ports.api;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.domain.status.RunExpectation;
import java.util.List;

/** Tells how connections stand. Safe to use from many threads at once. */
public interface GetStatus {

  /**
   * How each connection stands, in the order of the targets. Blocks until the last is known. Every
   * connection takes one request when the service lists its newest runs first and a page holds as
   * many runs that are over as are shown; else as many as it takes to find them. A few connections
   * are asked at the same time, on threads of their own.
   *
   * @param targets the connections; none for an empty answer
   * @param options how to list, each connection for itself
   * @throws dev.syncruns.domain.problem.CallInterrupted when the thread is interrupted; every other
   *     problem is part of what was found
   */
  List<ConnectionStatusResult> statuses(List<StatusQuery> targets, ListOptions options);

  /**
   * How one connection stands.
   *
   * @param connection the connection
   * @param expected what is expected of its runs
   * @throws Problem when that can't be known
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
