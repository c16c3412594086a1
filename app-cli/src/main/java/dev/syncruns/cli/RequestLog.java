package dev.syncruns.cli;

import dev.syncruns.cli.render.Terminal;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.ports.out.CallListener;
import dev.syncruns.ports.out.Operation;
import java.time.Duration;

/**
 * Tells on standard error what requests were made, for {@code -v}; and of waits, for {@code -vv}.
 */
final class RequestLog implements CallListener {
  private final int verbosity;
  private final Terminal err;

  RequestLog(int verbosity, Terminal err) {
    this.verbosity = verbosity;
    this.err = err;
  }

  @Override
  public void onSuccess(Operation operation, int attempt, Duration took) {
    tell(1, operation.route() + " -> ok" + trailer(attempt, took));
  }

  @Override
  public void onFailure(Operation operation, int attempt, Duration took, Problem problem) {
    String status =
        problem.httpStatus().isPresent()
            ? Integer.toString(problem.httpStatus().getAsInt())
            : "no answer";
    tell(1, operation.route() + " -> " + status + trailer(attempt, took));
    tell(2, "  " + problem.getMessage());
  }

  @Override
  public void onWait(Operation operation, int nextAttempt, Duration wait, Problem problem) {
    tell(2, "  waits " + wait.toMillis() + " ms before attempt " + nextAttempt);
  }

  @Override
  public void onGiveUp(Operation operation, int attempts, GiveUpReason reason, Problem problem) {
    tell(2, "  gives up: " + reason.description());
  }

  private static String trailer(int attempt, Duration took) {
    return " in " + took.toMillis() + " ms" + (attempt > 1 ? ", attempt " + attempt : "");
  }

  private void tell(int least, String line) {
    if (verbosity >= least) {
      err.line(line);
    }
  }
}
