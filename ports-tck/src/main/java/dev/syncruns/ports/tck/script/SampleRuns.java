package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Ordinary runs for scripts. */
public final class SampleRuns {
  /** The default connection of scripts. */
  public static final ConnectionId CONNECTION =
      ConnectionId.of("3f2504e0-4f89-41d3-9a0c-0305e82c3301");

  private static final Instant LAST_START = Instant.parse("2026-11-20T02:00:00Z");

  private SampleRuns() {}

  /** Returns {@code count} ended runs with distinct ids, newest first. */
  public static List<Run> ended(int count) {
    return ended("run", count);
  }

  /** Returns {@code count} ended runs whose ids begin with {@code prefix}, newest first. */
  public static List<Run> ended(String prefix, int count) {
    return ended(CONNECTION, prefix, count);
  }

  /**
   * Returns {@code count} ended runs of a connection, whose ids begin with its id, newest first.
   */
  public static List<Run> endedOf(ConnectionId connection, int count) {
    return ended(connection, connection.value(), count);
  }

  private static List<Run> ended(ConnectionId connection, String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> ended(connection, prefix, i, count)).toList();
  }

  private static Run ended(ConnectionId connection, String prefix, int index, int count) {
    Instant start = LAST_START.minus(Duration.ofDays(index));
    return Run.builder()
        .id(RunId.of(String.format(Locale.ROOT, "%s-%06d", prefix, count - index)))
        .connectionId(connection.value())
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(600)))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.SUCCESS.open())
        .build();
  }
}
