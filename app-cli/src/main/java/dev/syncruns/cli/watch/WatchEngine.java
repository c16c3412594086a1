package dev.syncruns.cli.watch;

import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.RunChange;
import dev.syncruns.domain.waiting.RunChanges;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
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
import org.jspecify.annotations.Nullable;

/**
 * The listener to a wait that keeps what was seen as a {@link WatchSnapshot} and tells a presenter
 * of it. Used by one thread, but for {@link #snapshot()}.
 */
public final class WatchEngine implements WaitListener {
  private final WatchSetup setup;
  private final Presenter presenter;
  private final Map<WaitTarget, WatchedRun> runs = new LinkedHashMap<>();
  private final Map<ConnectionId, List<Run>> listed = new HashMap<>();
  private final Map<ConnectionId, Trouble> troubles = new LinkedHashMap<>();
  private final List<Trouble> untold = new ArrayList<>();
  private final Set<WaitTarget> absent = new HashSet<>();
  private final List<WaitTarget> missed = new ArrayList<>();
  private @Nullable Instant nextLook;
  private Instant lastNews;
  private volatile WatchSnapshot snapshot;

  /**
   * An engine for some runs.
   *
   * @param targets the runs, each with its connection
   * @param setup what it works with
   * @param presenter is told of everything
   */
  public WatchEngine(
      Map<WaitTarget, ConnectionRef> targets, WatchSetup setup, Presenter presenter) {
    this.setup = setup;
    this.presenter = presenter;
    this.lastNews = setup.timing().steady();
    targets.forEach(
        (target, connection) ->
            runs.put(target, new WatchedRun(connection, target, null, null, null)));
    this.snapshot = take();
  }

  /** What is known now; may be asked by any thread. */
  public WatchSnapshot snapshot() {
    return snapshot;
  }

  @Override
  public void onLook() {
    nextLook = null;
    snapshot = take();
    presenter.ticked(snapshot);
  }

  @Override
  public void onAnswer(ConnectionId connection, List<Run> answered) {
    listed.put(connection, answered);
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
        .map(one -> new Trouble(one, problem, inARow))
        .ifPresent(
            trouble -> {
              troubles.put(connection, trouble);
              untold.add(trouble);
            });
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.syncruns.cli.failure.CliFailure when the selector fits several runs: nothing is
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
}
