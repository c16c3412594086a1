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
 * The wait for one run: a state machine over what is seen of it, without a clock and without I/O.
 * Only the state {@code Completed} ends it, or what its goal says; a state that is unknown or
 * missing never does. No problem ends it by itself, since a token may be replaced and a connection
 * appear a little late: only the policy's limits do.
 */
public final class RunWait {
  private static final Duration LAST_POLL = Duration.ofSeconds(2);

  private final WaitPolicy policy;
  private final Progress progress;

  private RunWait(WaitPolicy policy, Progress progress) {
    this.policy = policy;
    this.progress = progress;
  }

  /** A wait that begins. */
  public static RunWait begin(WaitPolicy policy) {
    return new RunWait(policy, new Progress(false, 0, 0, null, null));
  }

  /** The run as it was last seen; empty when none was. */
  public Optional<Run> seen() {
    return Optional.ofNullable(progress.seen);
  }

  /** How many problems, and answers without the run that was seen before, came in a row. */
  public int errors() {
    return progress.errors;
  }

  /** The same wait, looking no more often than every {@code floor} from now on. */
  public RunWait atLeast(Duration floor) {
    boolean longer = floor.compareTo(policy.schedule().floor()) > 0;
    return longer
        ? new RunWait(policy.withSchedule(policy.schedule().atLeast(floor)), progress)
        : this;
  }

  /** The verdict when nobody waits any longer, because another run was enough. */
  public Verdict cancel() {
    return unknown(Verdict.Why.NOT_AWAITED);
  }

  /**
   * The run was seen.
   *
   * @param run the run as it is now
   * @param expected when it is expected to end; empty when nothing is expected
   * @param moment when, and with which random number
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
   * The service answered and there was no such run. One that was seen before is missed as patiently
   * as a service that can't be asked, since an answer may come from a part of it that is behind;
   * one that was never seen as long as the policy waits for a start.
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
   * The service could not be asked. When it wants to be left alone for longer than there is time
   * left, nothing more can be learnt and the wait ends at once, as it would when the time is up.
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

  /** Whether more is known from before than {@code problem} tells at the end of the time. */
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
   * A look after {@code interval}, or sooner when the time is up before; never before {@code
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

  /** The wait until the last look, which comes a little before the time is up, to be answered. */
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
   * When something was seen.
   *
   * @param now the time, for what is told by the service's times.
   * @param waited how long the wait has lasted, whatever became of the clock meanwhile.
   * @param random a random number, at least 0 and less than 1.
   */
  public record Moment(Instant now, Duration waited, double random) {}

  /**
   * How far a wait is.
   *
   * @param answered whether the service ever answered.
   * @param errors how many problems came in a row, or answers without the run that was seen.
   * @param refusals how many problems came in a row that trying again hardly helps.
   * @param seen the run as it was last seen; null when none was.
   * @param problem the last problem; null when the last look had none.
   */
  private record Progress(
      boolean answered, int errors, int refusals, @Nullable Run seen, @Nullable Problem problem) {

    /**
     * A service that says when to come back is not failing, and keeping to it no error. Neither is
     * it one that a token has ended: the next look comes with a new one.
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
