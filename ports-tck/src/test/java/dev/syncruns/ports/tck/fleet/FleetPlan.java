package dev.syncruns.ports.tck.fleet;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import dev.syncruns.ports.tck.ManualTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Connections that synchronize again and again, each at a time of its own within the first {@code
 * spread} of a period, and whose runs take from 0.8 to 1.2 times the typical time.
 *
 * @param connections how many there are.
 * @param period the time between two runs of a connection.
 * @param spread within which part of the period runs begin.
 * @param typical how long runs take.
 */
record FleetPlan(int connections, Duration period, Duration spread, Duration typical) {
  /** How many runs of each connection there are when the simulation begins. */
  static final int EARLIER = 6;

  List<ConnectionId> ids() {
    return IntStream.range(0, connections).mapToObj(i -> ConnectionId.of("c-" + i)).toList();
  }

  static int number(ConnectionId id) {
    return Integer.parseInt(id.value().substring(2));
  }

  Instant start(int connection, int run) {
    double place = new SplittableRandom(connection).nextDouble();
    return ManualTiming.BEGINNING
        .plus(period.multipliedBy(run - EARLIER))
        .plusMillis((long) (spread.toMillis() * place));
  }

  Instant end(int connection, int run) {
    double luck = new SplittableRandom(1_000_000L + connection * 31L + run).nextDouble();
    return start(connection, run).plusMillis((long) (typical.toMillis() * (0.8 + 0.4 * luck)));
  }

  /** The runs of a connection that have begun, the newest first. */
  List<Run> runs(int connection, Instant now) {
    List<Run> runs = new ArrayList<>();
    for (int run = 0; !start(connection, run).isAfter(now); run++) {
      runs.add(0, run(connection, run, now));
    }
    return runs;
  }

  private Run run(int connection, int number, Instant now) {
    Instant end = end(connection, number);
    Run.Builder run =
        Run.builder()
            .id(RunId.of(connection + "/" + number))
            .startDateTime(Timestamp.of(start(connection, number)));
    return now.isBefore(end)
        ? run.state(ExecutionState.EXECUTING.open()).build()
        : run.state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.SUCCESS.open())
            .endDateTime(Timestamp.of(end))
            .build();
  }
}
