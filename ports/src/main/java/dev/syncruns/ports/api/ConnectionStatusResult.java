package dev.syncruns.ports.api;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.status.ConnectionStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The status of a connection, the problem that prevents it from being known, or both if some of the
 * runs that it depends on could not be read.
 *
 * @param target the connection.
 * @param status the status according to the runs read; null if none could be read.
 * @param problem why the status is unknown or uncertain; null if it is certain.
 */
public record ConnectionStatusResult(
    StatusQuery target, @Nullable ConnectionStatus status, @Nullable Problem problem) {

  /** Requires a status or a problem. */
  public ConnectionStatusResult {
    if (status == null && problem == null) {
      throw new IllegalArgumentException("a result requires a status or a problem");
    }
  }

  /** Calls the function for the result; an uncertain status counts as unknown. */
  public <T> T match(Function<ConnectionStatus, T> known, Function<Problem, T> unknown) {
    if (problem != null) {
      return unknown.apply(problem);
    }
    if (status != null) {
      return known.apply(status);
    }
    throw new IllegalStateException("neither");
  }
}
