package dev.syncruns.domain.selection;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import org.jspecify.annotations.Nullable;

/** Runs for the tests of this package; starts are hours of one day. */
final class Runs {

  private Runs() {}

  static Run success(String id, @Nullable Integer hour) {
    return run(id, hour, "Completed", "Success");
  }

  static Run failed(String id, @Nullable Integer hour) {
    return run(id, hour, "Completed", "Error");
  }

  static Run queued(String id) {
    return run(id, null, "Queued", "Undetermined");
  }

  static Run run(String id, @Nullable Integer hour, String state, String result) {
    return Run.builder()
        .id(RunId.of(id))
        .startDateTime(hour == null ? null : Timestamp.of("2026-11-23T%02d:00Z".formatted(hour)))
        .state(ExecutionState.read(state))
        .result(ExecutionResult.read(result))
        .build();
  }
}
