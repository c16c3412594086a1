package dev.syncruns.ports.usecase;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.domain.waiting.RunWait;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A wait for many runs, with one schedule for all their connections. */
final class WaitSession {
  private final RunCatalog catalog;
  private final TimeSource timing;
  private final WaitPolicy policy;
  private final int pageSize;
  private final Instant began;
  private final List<AwaitedRun> runs = new ArrayList<>();
  private final List<AwaitedConnection> connections = new ArrayList<>();
  private Duration asked = Duration.ZERO;

  WaitSession(RunCatalog catalog, TimeSource timing, WaitPolicy policy, int pageSize) {
    this.catalog = catalog;
    this.timing = timing;
    this.policy = policy;
    this.pageSize = pageSize;
    this.began = timing.steady();
  }

  void begin(List<WaitTarget> targets, WaitListener listener) {
    RunWait wait = RunWait.begin(policy);
    Map<ConnectionId, List<AwaitedRun>> byConnection = new LinkedHashMap<>();
    for (WaitTarget target : targets) {
      AwaitedRun run = new AwaitedRun(target, wait, listener);
      runs.add(run);
      byConnection.computeIfAbsent(target.connection(), id -> new ArrayList<>()).add(run);
    }
    byConnection.forEach(
        (id, its) -> connections.add(new AwaitedConnection(id, its, pageSize, listener)));
  }

  boolean isOver() {
    Stream<AwaitedRun> all = runs.stream();
    return policy.goal().anyRun()
        ? all.anyMatch(AwaitedRun::isOver)
        : all.allMatch(AwaitedRun::isOver);
  }

  List<Verdict> verdicts() {
    return runs.stream().map(AwaitedRun::verdict).toList();
  }

  /** Polls every connection with open runs once, unless the service asks for a pause. */
  void poll(RequestQuota allowance) {
    List<AwaitedConnection> open = connections.stream().filter(one -> !one.isOver()).toList();
    Duration floor = allowance.floor(open.stream().mapToInt(AwaitedConnection::cost).sum());
    Problem barrier = null;
    for (AwaitedConnection connection : open) {
      connection.atLeast(floor);
      barrier = poll(connection, barrier);
    }
    asked = barrier == null ? Duration.ZERO : barrier.retryAfter().orElse(Duration.ZERO);
  }

  /** Polls one connection; returns the problem if it makes the service's pause apply to all. */
  private @Nullable Problem poll(AwaitedConnection connection, @Nullable Problem barrier) {
    if (barrier != null) {
      connection.fail(barrier, moment());
      return barrier;
    }
    try {
      connection.see(connection.poll(catalog, options()), moment());
      return null;
    } catch (CallInterrupted interrupted) {
      throw interrupted;
    } catch (Problem problem) {
      connection.fail(problem, moment());
      return problem.retryAfter().isPresent() ? problem : null;
    }
  }

  /** The delay until the next poll: the shortest of all runs, at least the requested pause. */
  Duration delay() {
    Duration eager =
        connections.stream()
            .flatMap(AwaitedConnection::delays)
            .min(Duration::compareTo)
            .orElse(Duration.ZERO);
    Duration longest = left().orElse(asked);
    Duration least = asked.compareTo(longest) < 0 ? asked : longest;
    return eager.compareTo(least) < 0 ? least : eager;
  }

  private Optional<Duration> left() {
    return policy.remaining(waited());
  }

  private Duration waited() {
    return Duration.between(began, timing.steady());
  }

  private ListOptions options() {
    return left()
        .map(left -> ListOptions.defaults().withDeadline(timing.now().plus(left)))
        .orElseGet(ListOptions::defaults);
  }

  private RunWait.Moment moment() {
    return new RunWait.Moment(timing.now(), waited(), timing.random());
  }
}
