package dev.syncruns.ports.in;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.status.ConnectionStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a survey found of one connection: its status, or the problem that kept it from being known.
 *
 * @param target the connection.
 * @param status how it stands; null when that is not known.
 * @param problem why not; null when it is known.
 */
public record Surveyed(
    SurveyTarget target, @Nullable ConnectionStatus status, @Nullable Problem problem) {

  /** Refuses anything but one of the two. */
  public Surveyed {
    if ((status == null) == (problem == null)) {
      throw new IllegalArgumentException("a survey finds a status or a problem, never both");
    }
  }

  /** The answer of the function for what was found. */
  public <T> T match(Function<ConnectionStatus, T> known, Function<Problem, T> unknown) {
    if (status != null) {
      return known.apply(status);
    }
    if (problem != null) {
      return unknown.apply(problem);
    }
    throw new IllegalStateException("neither");
  }
}
