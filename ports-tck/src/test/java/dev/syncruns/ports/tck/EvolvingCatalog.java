package dev.syncruns.ports.tck;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A catalog whose runs are a function of the time, and which remembers when it was asked. */
final class EvolvingCatalog implements RunCatalog {
  private final TimeSource timing;
  private final Function<Instant, List<Run>> runsAt;
  private final List<Instant> asked = new ArrayList<>();
  private boolean knowsIds = true;

  EvolvingCatalog(TimeSource timing, Function<Instant, List<Run>> runsAt) {
    this.timing = timing;
    this.runsAt = runsAt;
  }

  /** From now on it knows no run by its id. */
  EvolvingCatalog withoutIds() {
    knowsIds = false;
    return this;
  }

  List<Instant> asked() {
    return asked;
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    asked.add(timing.now());
    List<Run> runs = runsAt.apply(timing.now());
    int begin = (int) Math.min(page.skip(), runs.size());
    int end = Math.min(begin + page.top(), runs.size());
    PageLink next = end < runs.size() ? new PageLink("?$skip=" + end) : null;
    return Page.of(page, runs.subList(begin, end), new PageLinks(null, null, next));
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    throw new UnsupportedOperationException("a wait needs whole runs");
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    asked.add(timing.now());
    return runsAt.apply(timing.now()).stream()
        .filter(one -> knowsIds && run.equals(one.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new RunNotFound(
                    connection, run.value(), ProblemContext.response(404, ServiceError.none())));
  }
}
