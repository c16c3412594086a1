package dev.syncruns.ports.tck;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.AwaitRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Where waits are tested: a time that passes only by waiting, and catalogs that change with it. */
final class AwaitStage {
  static final ConnectionId CONNECTION = ConnectionId.of("bridge");
  static final Instant START = ManualTiming.BEGINNING;
  static final OpenEnum<ExecutionResult> SUCCESS = ExecutionResult.SUCCESS.open();

  private final ManualTiming timing = new ManualTiming();

  ManualTiming timing() {
    return timing;
  }

  /** A catalog that has the runs which {@code runsAt} gives for the time. */
  EvolvingCatalog catalog(Function<Instant, List<Run>> runsAt) {
    return new EvolvingCatalog(timing, runsAt);
  }

  AwaitRuns over(EvolvingCatalog catalog) {
    return SyncRuns.over(catalog).timeSource(timing).build().await();
  }

  /** The verdict about the latest run of {@code catalog}. */
  Verdict await(EvolvingCatalog catalog, WaitPolicy policy) {
    return over(catalog).await(CONNECTION, RunSelector.latest(), policy);
  }

  /** A run that began at {@link #START} and ends after some seconds. */
  static Run run(String id, Instant now, long seconds, OpenEnum<ExecutionResult> result) {
    boolean ended = !now.isBefore(START.plusSeconds(seconds));
    Run.Builder run =
        Run.builder().id(RunId.of(id)).startDateTime(Timestamp.of(START.minusSeconds(5)));
    return ended
        ? run.state(ExecutionState.COMPLETED.open()).result(result).build()
        : run.state(ExecutionState.EXECUTING.open())
            .result(ExecutionResult.UNDETERMINED.open())
            .build();
  }

  /** A success that began some days before {@link #START} and took as long as {@link #run} does. */
  static Run earlier(int days, long seconds) {
    Instant start = START.minus(Duration.ofDays(days));
    return Run.builder()
        .id(RunId.of("run-before-" + days))
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(seconds + 5)))
        .state(ExecutionState.COMPLETED.open())
        .result(SUCCESS)
        .build();
  }
}
