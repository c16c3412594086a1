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
 * Everything that is known of a watch at one moment: what a presenter shows.
 *
 * @param runs the runs, in the order in which they were asked for.
 * @param now the moment.
 * @param nextLook when the service is asked again; null while it is being asked, and at the end.
 * @param troubles the connections that could not be asked at the last look.
 * @param requests how many requests were made so far.
 * @param quota how many more may be made before the budget is renewed.
 */
public record WatchSnapshot(
    List<WatchedRun> runs,
    Instant now,
    @Nullable Instant nextLook,
    List<PollError> troubles,
    long requests,
    long quota) {

  /** Copies the lists. */
  public WatchSnapshot {
    runs = List.copyOf(runs);
    troubles = List.copyOf(troubles);
  }

  /** How long it is until the service is asked again, never negative; empty while it is asked. */
  public Optional<Duration> untilNextLook() {
    return Optional.ofNullable(nextLook)
        .map(next -> Duration.between(now, next))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** What the waits that are over ended with. */
  public List<ExitCode> exits() {
    return runs.stream().flatMap(run -> run.exit().stream()).toList();
  }

  /** Whether the wait for every run is over. */
  public boolean isOver() {
    return runs.stream().allMatch(run -> run.end() != null);
  }

  /**
   * A connection that could not be asked.
   *
   * @param connection the connection.
   * @param problem why.
   * @param inARow how many problems it has had in a row.
   */
  public record PollError(ConnectionRef connection, Problem problem, int inARow) {

    /** The problem in a few words of ours: the status of the answer, or what happened instead. */
    public String text() {
      OptionalInt status = problem.httpStatus();
      return status.isPresent() && !(problem instanceof MalformedResponse)
          ? "HTTP " + status.getAsInt()
          : String.valueOf(problem.getMessage());
    }
  }
}
