package dev.syncruns.cli.watch;

import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.MalformedResponse;
import java.util.OptionalInt;

/**
 * A connection that could not be asked.
 *
 * @param connection the connection.
 * @param problem why.
 * @param inARow how many problems it has had in a row.
 */
public record Trouble(ConnectionRef connection, Problem problem, int inARow) {

  /** The problem in a few words of ours: the status of the answer, or what happened instead. */
  public String text() {
    OptionalInt status = problem.httpStatus();
    return status.isPresent() && !(problem instanceof MalformedResponse)
        ? "HTTP " + status.getAsInt()
        : String.valueOf(problem.getMessage());
  }
}
