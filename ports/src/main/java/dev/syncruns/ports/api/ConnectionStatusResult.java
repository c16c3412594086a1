package dev.syncruns.ports.api;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.status.ConnectionStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a survey found of one connection: its status, the problem that kept it from being known, or
 * both when not all of the runs that its status depends on could be read.
 *
 * @param target the connection.
 * @param status how it stands, as far as its runs could be read; null when none could.
 * @param problem why that is not known, or not for certain; null when it is.
 */
public record ConnectionStatusResult(
    StatusQuery target, @Nullable ConnectionStatus status, @Nullable Problem problem) {

  /** Refuses nothing at all. */
  public ConnectionStatusResult {
    if (status == null && problem == null) {
      throw new IllegalArgumentException("a survey finds a status or a problem");
    }
  }

  /** The answer of the function for what was found; a status that is not certain is unknown. */
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
