package dev.syncruns.ports.usecase;

import dev.syncruns.domain.fleet.PollState;
import dev.syncruns.domain.fleet.PollingPolicy;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.decorator.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Connections that are followed together on one schedule. */
final class Fleet {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final List<PolledConnection> members = new ArrayList<>();
  private final FleetOptions options;
  private final SharedPacer pacer;
  private final BoundedExecutor threads;
  private final Deadline end;
  private long turn;

  Fleet(
      List<ConnectionId> connections,
      int pageSize,
      FleetOptions options,
      SharedPacer pace,
      BoundedExecutor threads) {
    this.options = options;
    this.pacer = pace;
    this.threads = threads;
    this.end = pace.deadline(options.until());
    Instant start = pace.now();
    connections.forEach(
        id -> members.add(new PolledConnection(id, members.size(), pageSize, start)));
  }

  void follow(ConnectionPoller look) {
    while (!isOver()) {
      threads.awaitFree();
      Duration wait = pacer.untilFree();
      if (wait.isZero()) {
        wait = turn(look);
      }
      pacer.sleep(untilEnd(wait));
    }
  }

  /** Polls the connection that is next; returns how long to wait if none is due. */
  private Duration turn(ConnectionPoller look) {
    Instant now = pacer.steady();
    List<PollState> waiting =
        members.stream().filter(one -> !one.isBusy()).map(PolledConnection::state).toList();
    Optional<PollState> next = PollState.next(waiting, PollingPolicy.isForUrgent(turn), now);
    if (next.isEmpty()) {
      threads.help();
      return untilDue(waiting, now);
    }
    turn++;
    PolledConnection member = members.get(next.get().index());
    member.begin();
    pacer.take();
    threads.run(() -> look.poll(member));
    return Duration.ZERO;
  }

  /**
   * The time until the first connection is due, limited while others are being polled, because they
   * may become due.
   */
  private Duration untilDue(List<PollState> waiting, Instant now) {
    Duration longest = waiting.size() < members.size() ? TICK : options.polling().maxInterval();
    return waiting.stream()
        .map(PollState::nextPoll)
        .min(Comparator.naturalOrder())
        .map(due -> Duration.between(now, due))
        .filter(until -> until.compareTo(longest) < 0)
        .orElse(longest);
  }

  private boolean isOver() {
    return end.remaining().filter(Duration::isZero).isPresent();
  }

  private Duration untilEnd(Duration wait) {
    return end.remaining().filter(left -> left.compareTo(wait) < 0).orElse(wait);
  }
}
