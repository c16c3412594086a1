package dev.syncruns.benchmarks.cache;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import java.util.List;
import java.util.stream.IntStream;

/** One page of ended runs, whatever is asked for. */
final class OnePageCatalog implements RunCatalog {
  private static final int RUNS = 100;
  private final List<Run> runs = IntStream.range(0, RUNS).mapToObj(OnePageCatalog::run).toList();

  private static Run run(int number) {
    return Run.builder()
        .id(RunId.of("run-" + number))
        .state(OpenEnum.of(ExecutionState.COMPLETED))
        .result(OpenEnum.of(ExecutionResult.SUCCESS))
        .build();
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return Page.of(page, runs.stream().map(Run::summary).toList(), null);
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return Page.of(page, runs, null);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    throw new IllegalStateException("every run came with the page");
  }
}
