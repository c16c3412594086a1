package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.error.ProblemMessages;
import dev.syncruns.cli.error.ProblemMessages.RequestSummary;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.policy.PolicyResult;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.RunChange;
import dev.syncruns.domain.waiting.RunChanges;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tracks a wait as a {@link WatchSnapshot}, and notifies a view. Not thread-safe, except for {@link
 * #snapshot()}.
 */
public final class WatchTracker implements WaitListener {
  private final WatchSetup setup;
  private final WatchView presenter;
  private final Map<WaitTarget, WatchedRun> runs = new LinkedHashMap<>();
  private final Map<ConnectionId, List<Run>> listed = new HashMap<>();
  private final Map<ConnectionId, PollError> troubles = new LinkedHashMap<>();
  private final List<PollError> untold = new ArrayList<>();
  private final Set<WaitTarget> absent = new HashSet<>();
  private boolean timesUnreadable;
  private final List<WaitTarget> missed = new ArrayList<>();
  private @Nullable Instant nextLook;
  private Instant lastNews;
  private volatile WatchSnapshot snapshot;

  /**
   * Creates a tracker.
   *
   * @param targets the runs, each with its connection
   * @param setup its collaborators
   * @param presenter the view
   */
  public WatchTracker(
      Map<WaitTarget, ConnectionRef> targets, WatchSetup setup, WatchView presenter) {
    this.setup = setup;
    this.presenter = presenter;
    this.lastNews = setup.timing().steady();
    targets.forEach(
        (target, connection) ->
            runs.put(target, new WatchedRun(connection, target, null, null, null)));
    this.snapshot = take();
  }

  /** Returns the current state; thread-safe. */
  public WatchSnapshot snapshot() {
    return snapshot;
  }

  /**
   * Returns whether a listed run has an unreadable time, which may affect which run is the latest.
   */
  public boolean hasUnreadableTimes() {
    return timesUnreadable;
  }

  @Override
  public void onPoll() {
    nextLook = null;
    snapshot = take();
    presenter.ticked(snapshot);
  }

  @Override
  public void onRuns(ConnectionId connection, List<Run> answered) {
    listed.put(connection, answered);
    timesUnreadable |= answered.stream().anyMatch(run -> run.unreadableTime().isPresent());
    troubles.remove(connection);
  }

  @Override
  public void onRun(WaitTarget target, Run run, Optional<EtaEstimate> expected) {
    absent.remove(target);
    WatchedRun before = known(target);
    List<RunChange> changes = RunChanges.between(before.run(), run);
    WatchedRun now =
        new WatchedRun(before.connection(), target, run, expected.orElse(null), before.end());
    runs.put(target, now);
    snapshot = take();
    if (!changes.isEmpty()) {
      lastNews = setup.timing().steady();
      presenter.changed(now, changes, snapshot);
    }
  }

  @Override
  public void onNoRun(WaitTarget target) {
    if (absent.add(target)) {
      missed.add(target);
    }
  }

  @Override
  public void onProblem(ConnectionId connection, Problem problem, int inARow) {
    runs.values().stream()
        .map(WatchedRun::connection)
        .filter(one -> one.id().equals(connection))
        .findFirst()
        .map(one -> new PollError(one, problem, inARow))
        .ifPresent(
            trouble -> {
              troubles.put(connection, trouble);
              untold.add(trouble);
            });
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.syncruns.cli.error.CliFailure when the selector fits several runs: nothing is
   *     waited for then
   */
  @Override
  public void onVerdict(WaitTarget target, Verdict verdict) {
    WatchedRun before = known(target);
    List<Run> history = listed.getOrDefault(target.connection(), List.of());
    if (verdict instanceof Verdict.Unknown unknown && unknown.why() == Verdict.Why.AMBIGUOUS) {
      RunSelector selector = target.selector();
      throw Candidates.choice(selector, history.stream().filter(selector::admits).toList());
    }
    WatchEnd end = setup.judge().end(verdict, target.selector(), history, setup.timing().now());
    WatchedRun now =
        new WatchedRun(
            before.connection(),
            target,
            verdict.run().orElse(before.run()),
            before.expectation(),
            end);
    runs.put(target, now);
    snapshot = take();
    lastNews = setup.timing().steady();
    presenter.ended(now, snapshot);
  }

  @Override
  public void onWait(Duration delay) {
    nextLook = setup.timing().steady().plus(delay);
    snapshot = take();
    if (!untold.isEmpty() || !missed.isEmpty()) {
      lastNews = setup.timing().steady();
    }
    missed.stream()
        .map(this::known)
        .filter(run -> run.end() == null)
        .forEach(run -> presenter.absent(run, snapshot));
    missed.clear();
    untold.stream()
        .filter(trouble -> isAwaited(trouble.connection()))
        .forEach(trouble -> presenter.troubled(trouble, snapshot));
    untold.clear();
    onTick();
  }

  @Override
  public Duration tick() {
    return presenter.tick();
  }

  @Override
  public void onTick() {
    snapshot = take();
    Duration heartbeat = setup.heartbeat();
    boolean silent =
        heartbeat != null && !setup.timing().steady().isBefore(lastNews.plus(heartbeat));
    if (silent) {
      lastNews = setup.timing().steady();
      presenter.heartbeat(snapshot);
    }
    presenter.ticked(snapshot);
  }

  private boolean isAwaited(ConnectionRef connection) {
    return runs.values().stream()
        .anyMatch(run -> run.end() == null && run.connection().equals(connection));
  }

  private WatchedRun known(WaitTarget target) {
    WatchedRun run = runs.get(target);
    if (run == null) {
      throw new IllegalArgumentException("nobody watches " + target);
    }
    return run;
  }

  private WatchSnapshot take() {
    Instant now = setup.timing().now();
    Instant look = nextLook;
    return new WatchSnapshot(
        List.copyOf(runs.values()),
        now,
        look == null ? null : now.plus(Duration.between(setup.timing().steady(), look)),
        List.copyOf(troubles.values()),
        setup.requests().getAsLong(),
        setup.quota().getAsLong());
  }

  /**
   * The collaborators of a {@link WatchTracker}.
   *
   * @param timing the source of time.
   * @param requests number of requests made.
   * @param quota number of requests left.
   * @param judge decides the exit code of a wait.
   * @param heartbeat maximum time without output; null for no limit.
   */
  public record WatchSetup(
      TimeSource timing,
      LongSupplier requests,
      LongSupplier quota,
      WaitExitCodes judge,
      @Nullable Duration heartbeat) {}

  /**
   * Decides the exit code of a wait: by a policy if the run ended, otherwise by the reason why its
   * result is unknown.
   *
   * @param policy the policy.
   * @param startAwaited whether the wait included the start of a run.
   */
  public record WaitExitCodes(Policy policy, boolean startAwaited) {

    /**
     * Returns the end for {@code verdict}.
     *
     * @param selector the selector of the run
     * @param history the latest runs of the connection
     * @param now the current time
     */
    WatchEnd end(Verdict verdict, RunSelector selector, List<Run> history, Instant now) {
      return verdict.match(
          succeeded -> judged(verdict, succeeded.ended(), ExitCode.OK, history, now),
          failed -> judged(verdict, failed.seen(), ExitCode.of(failed.outcome()), history, now),
          unknown ->
              unknown.why() == Verdict.Why.UNDETERMINED && unknown.seen() != null
                  ? judged(verdict, unknown.seen(), ExitCode.UNDETERMINED, history, now)
                  : open(verdict, unknown, selector, history, now));
    }

    /** An active run can violate a rule before the time is up. */
    private WatchEnd open(
        Verdict verdict,
        Verdict.Unknown unknown,
        RunSelector selector,
        List<Run> history,
        Instant now) {
      if (unknown.why() == Verdict.Why.STILL_RUNNING && unknown.seen() != null) {
        PolicyResult ruling = policy.evaluate(new Evidence(unknown.seen(), history, now));
        if (ruling.kind() == PolicyResult.Kind.OVERRUN) {
          return new WatchEnd(verdict, ExitCode.of(ruling), ruling.violated());
        }
      }
      return new WatchEnd(verdict, exit(unknown, selector), List.of());
    }

    private WatchEnd judged(
        Verdict verdict, Run run, ExitCode open, List<Run> history, Instant now) {
      if (run.state() == null || !run.state().is(ExecutionState.COMPLETED)) {
        return new WatchEnd(verdict, open, List.of());
      }
      PolicyResult ruling = policy.evaluate(new Evidence(run, history, now));
      return new WatchEnd(verdict, ExitCode.of(ruling), ruling.violated());
    }

    private ExitCode exit(Verdict.Unknown unknown, RunSelector selector) {
      return switch (unknown.why()) {
        case STILL_RUNNING -> ExitCode.STILL_RUNNING;
        case NO_RUN ->
            unknown.seen() != null || (isNamed(selector) && !startAwaited)
                ? ExitCode.NOT_FOUND
                : ExitCode.NO_RUN;
        case UNDETERMINED -> ExitCode.UNDETERMINED;
        case AMBIGUOUS -> ExitCode.USAGE;
        case NOT_AWAITED -> ExitCode.OK;
        case PROBLEMS ->
            unknown.problem() == null
                ? ExitCode.UNAVAILABLE
                : ProblemMessages.of(unknown.problem(), RequestSummary.nothing()).exit();
      };
    }

    private static boolean isNamed(RunSelector selector) {
      return selector instanceof RunSelector.ById || selector instanceof RunSelector.Exact;
    }
  }

  /** The failure for a selector that matches several runs. */
  public static final class Candidates {
    private static final int SHOWN = 8;

    private Candidates() {}

    /**
     * Returns a failure that names the runs.
     *
     * @param selector the selector
     * @param runs the matching runs, at least two
     */
    public static CliException choice(RunSelector selector, List<Run> runs) {
      CliException failure =
          CliException.usage(runs.size() + " runs have ids that begin with " + selector.text());
      for (Run run : runs.subList(0, Math.min(SHOWN, runs.size()))) {
        RunId named = run.id();
        String id = named == null || named.value().isEmpty() ? "-" : RunSelector.wordFor(named);
        String started = run.startedAt().map(start -> ", started " + start).orElse("");
        failure = failure.row("candidate", id + "  " + run.outcome().label() + started);
      }
      return failure.suggest("more characters of the id");
    }
  }
}
