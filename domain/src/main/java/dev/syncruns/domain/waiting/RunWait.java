package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wait for one run: a state machine without clock and I/O. Only the state {@code Completed}, or
 * the goal of the policy, ends it; an unknown or missing state never does. Problems end it only
 * through the limits of the policy, because a token may be renewed and a connection may appear
 * late. Immutable.
 */
public final class RunWait {
  private static final Duration LAST_POLL = Duration.ofSeconds(2);

  private final WaitPolicy policy;
  private final Progress progress;

  private RunWait(WaitPolicy policy, Progress progress) {
    this.policy = policy;
    this.progress = progress;
  }

  /** Returns a new wait. */
  public static RunWait begin(WaitPolicy policy) {
    return new RunWait(policy, new Progress(false, 0, 0, null, null));
  }

  /** Returns the run at the latest poll that found it; empty if none did. */
  public Optional<Run> seen() {
    return Optional.ofNullable(progress.seen);
  }

  /**
   * Returns the number of consecutive problems, including responses in which a run that was seen is
   * missing.
   */
  public int errors() {
    return progress.errors;
  }

  /** Returns a copy that polls no more often than every {@code floor}. */
  public RunWait atLeast(Duration floor) {
    boolean longer = floor.compareTo(policy.schedule().floor()) > 0;
    return longer
        ? new RunWait(policy.withSchedule(policy.schedule().atLeast(floor)), progress)
        : this;
  }

  /** Returns the verdict if the wait ends because another run was sufficient. */
  public Verdict cancel() {
    return unknown(Verdict.Why.NOT_AWAITED);
  }

  /**
   * Handles a poll that found the run.
   *
   * @param run the run
   * @param expected its estimated end; empty without an estimate
   * @param moment the time of the poll
   */
  public WaitStep onRun(Run run, Optional<EtaEstimate> expected, Moment moment) {
    RunWait next = with(new Progress(true, 0, 0, run, null));
    Optional<Verdict> verdict = verdict(run);
    if (verdict.isPresent()) {
      return new WaitStep.Done(verdict.get());
    }
    Optional<Duration> left = expected.map(range -> range.untilMiddle(moment.now()));
    return next.pollAgain(next.interval(left, moment), moment);
  }

  /**
   * Handles a poll that did not find the run. A run that was seen before counts as a problem,
   * because the response may be outdated; a run that was never seen is awaited for as long as the
   * policy permits.
   */
  public WaitStep onNoRun(Moment moment) {
    if (progress.seen != null) {
      return onMissing(moment);
    }
    RunWait next = with(new Progress(true, 0, 0, null, null));
    Duration left = policy.remainingToStart(moment.waited());
    if (left.isZero()) {
      return new WaitStep.Done(next.unknown(Verdict.Why.NO_RUN));
    }
    Duration interval = next.interval(Optional.empty(), moment);
    return next.pollAgain(interval.compareTo(left) < 0 ? interval : left, moment);
  }

  private WaitStep onMissing(Moment moment) {
    RunWait next = with(new Progress(true, errors() + 1, 0, progress.seen, null));
    return next.isTooMuch()
        ? new WaitStep.Done(next.unknown(Verdict.Why.NO_RUN))
        : next.pollAgain(next.interval(Optional.empty(), moment), moment);
  }

  /**
   * Handles a failed poll. If the service asks for a longer pause than the time left, the wait ends
   * at once as timed out.
   */
  public WaitStep onProblem(Problem problem, Moment moment) {
    RunWait next = with(progress.after(problem));
    Optional<Duration> left = policy.remaining(moment.waited());
    if (left.filter(Duration::isZero).isPresent()) {
      return new WaitStep.Done((isKnownWithout(problem) ? this : next).timedOut());
    }
    if (next.isTooMuch()) {
      return new WaitStep.Done(next.unknown(Verdict.Why.PROBLEMS));
    }
    Duration asked = problem.retryAfter().orElse(Duration.ZERO);
    if (left.filter(rest -> rest.compareTo(asked) < 0).isPresent()) {
      return new WaitStep.Done(next.timedOut());
    }
    Duration interval = next.interval(Optional.empty(), moment);
    return next.pollAgain(interval, asked, moment);
  }

  /**
   * Whether the state before {@code problem}, at the end of the time, is more informative than it.
   */
  private boolean isKnownWithout(Problem problem) {
    boolean late =
        problem instanceof LimitExceeded limit && limit.limit() == LimitExceeded.Limit.DEADLINE;
    return progress.seen != null || (late && (progress.answered || progress.problem != null));
  }

  private Optional<Verdict> verdict(Run run) {
    boolean completed = run.state() != null && run.state().is(ExecutionState.COMPLETED);
    if (completed) {
      return Optional.of(ended(run));
    }
    if (policy.goal().isReachedBy(run)) {
      return Optional.of(new Verdict.Succeeded(run));
    }
    return policy.goal().failFast()
        ? run.tasks()
            .map(Task::outcome)
            .filter(Outcome::hasFailed)
            .findFirst()
            .map(outcome -> new Verdict.Failed(run, outcome))
        : Optional.empty();
  }

  private static Verdict ended(Run run) {
    return switch (run.outcome()) {
      case SUCCESS -> new Verdict.Succeeded(run);
      case UNDETERMINED -> new Verdict.Unknown(Verdict.Why.UNDETERMINED, run, null);
      default -> new Verdict.Failed(run, run.outcome());
    };
  }

  private boolean isTooMuch() {
    return errors() > policy.maxErrors()
        || (!progress.answered && progress.refusals > WaitPolicy.MAX_INITIAL_REFUSALS);
  }

  private WaitStep pollAgain(Duration interval, Moment moment) {
    return pollAgain(interval, Duration.ZERO, moment);
  }

  /**
   * Polls after {@code interval}, or earlier at the end of the time, but never before {@code
   * asked}.
   */
  private WaitStep pollAgain(Duration interval, Duration asked, Moment moment) {
    Optional<Duration> left = policy.remaining(moment.waited());
    if (left.filter(Duration::isZero).isPresent()) {
      return new WaitStep.Done(timedOut());
    }
    Duration delay =
        left.filter(rest -> rest.compareTo(interval) < 0).map(RunWait::lastPoll).orElse(interval);
    return new WaitStep.PollAgain(delay.compareTo(asked) < 0 ? asked : delay, this);
  }

  /**
   * The delay before the last poll, which precedes the end of the time so that it can be answered.
   */
  private static Duration lastPoll(Duration left) {
    return left.compareTo(LAST_POLL.multipliedBy(2)) < 0 ? left : left.minus(LAST_POLL);
  }

  private Verdict timedOut() {
    if (progress.seen != null) {
      return unknown(Verdict.Why.STILL_RUNNING);
    }
    return unknown(progress.problem == null ? Verdict.Why.NO_RUN : Verdict.Why.PROBLEMS);
  }

  private Verdict unknown(Verdict.Why why) {
    return new Verdict.Unknown(why, progress.seen, progress.problem);
  }

  private RunWait with(Progress next) {
    return new RunWait(policy, next);
  }

  private Duration interval(Optional<Duration> untilExpectedEnd, Moment moment) {
    return policy.schedule().next(moment.waited(), untilExpectedEnd, moment.random());
  }

  /**
   * The time of a poll.
   *
   * @param now the current time, for comparison with the service's times.
   * @param waited the duration of the wait, by a monotonic clock.
   * @param random a random number, at least 0 and less than 1.
   */
  public record Moment(Instant now, Duration waited, double random) {}

  /**
   * The progress of a wait.
   *
   * @param answered whether the service ever answered.
   * @param errors consecutive problems, or responses without the run that was seen.
   * @param refusals consecutive problems that are not retryable.
   * @param seen the run as last seen; null if none was.
   * @param problem the last problem; null if the last poll had none.
   */
  private record Progress(
      boolean answered, int errors, int refusals, @Nullable Run seen, @Nullable Problem problem) {

    /**
     * A rate limit with a stated delay is not an error. Neither is a first rejected token, because
     * the next poll uses a new one.
     */
    Progress after(Problem next) {
      boolean told = next instanceof RateLimited && next.retryAfter().isPresent();
      boolean ended = next instanceof NotAuthenticated && !(problem instanceof NotAuthenticated);
      return new Progress(
          answered,
          told || ended ? errors : errors + 1,
          next.isRetryable() ? refusals : refusals + 1,
          seen,
          next);
    }
  }
}
