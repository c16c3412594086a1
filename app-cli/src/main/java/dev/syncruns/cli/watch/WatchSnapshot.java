package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The state of a watch at one time, for presentation.
 *
 * @param runs the runs in the requested order.
 * @param now the time.
 * @param nextLook the time of the next poll; null during a poll and at the end.
 * @param troubles the connections whose last poll failed.
 * @param requests number of requests made.
 * @param quota number of requests left until the budget is renewed.
 */
public record WatchSnapshot(
    List<WatchedRun> runs,
    Instant now,
    @Nullable Instant nextLook,
    List<PollError> troubles,
    long requests,
    long quota) {

  public WatchSnapshot {
    runs = List.copyOf(runs);
    troubles = List.copyOf(troubles);
  }

  /** Returns the time until the next poll, never negative; empty during a poll. */
  public Optional<Duration> untilNextLook() {
    return Optional.ofNullable(nextLook)
        .map(next -> Duration.between(now, next))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** Returns the exit codes of the completed waits. */
  public List<ExitCode> exits() {
    return runs.stream().flatMap(run -> run.exit().stream()).toList();
  }

  /** Returns whether the waits for all runs are over. */
  public boolean isOver() {
    return runs.stream().allMatch(run -> run.end() != null);
  }

  /**
   * A connection whose poll failed.
   *
   * @param connection the connection.
   * @param problem the problem.
   * @param inARow number of consecutive problems.
   */
  public record PollError(ConnectionRef connection, Problem problem, int inARow) {

    /**
     * Returns a short text without text of the service: the status of the response, or the kind of
     * failure.
     */
    public String text() {
      OptionalInt status = problem.httpStatus();
      return status.isPresent() && !(problem instanceof MalformedResponse)
          ? "HTTP " + status.getAsInt()
          : String.valueOf(problem.getMessage());
    }
  }
}
