package dev.syncruns.domain.fleet;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The runs that the tests of fleets see; run {@code n} begins {@code n} hours after the start. */
final class FleetRuns {
  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private FleetRuns() {}

  static Instant hour(int number) {
    return START.plus(Duration.ofHours(number));
  }

  static Run.Builder run(int number) {
    return Run.builder()
        .id(RunId.of("run-" + number))
        .startDateTime(Timestamp.of(hour(number)))
        .state(ExecutionState.EXECUTING.open());
  }

  static Run open(int number) {
    return run(number).build();
  }

  static Run ended(int number) {
    return ended(number, Duration.ofMinutes(40));
  }

  static Run ended(int number, Duration took) {
    return run(number)
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.SUCCESS.open())
        .endDateTime(Timestamp.of(hour(number).plus(took)))
        .build();
  }

  static List<RunId> ids(List<Run> runs) {
    return runs.stream().map(Run::id).toList();
  }

  static RunId id(int number) {
    return RunId.of("run-" + number);
  }
}
