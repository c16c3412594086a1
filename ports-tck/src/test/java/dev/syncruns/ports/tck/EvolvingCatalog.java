package dev.syncruns.ports.tck;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.out.CallOptions;
import dev.syncruns.ports.out.RunCatalog;
import dev.syncruns.ports.out.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A catalog whose runs are a function of the time, and which remembers when it was asked. */
final class EvolvingCatalog implements RunCatalog {
  private final Timing timing;
  private final Function<Instant, List<Run>> runsAt;
  private final List<Instant> asked = new ArrayList<>();

  EvolvingCatalog(Timing timing, Function<Instant, List<Run>> runsAt) {
    this.timing = timing;
    this.runsAt = runsAt;
  }

  List<Instant> asked() {
    return asked;
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    asked.add(timing.now());
    return Page.of(page, runsAt.apply(timing.now()), new PageLinks(null, null, null));
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    throw new UnsupportedOperationException("a wait needs whole runs");
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    throw new UnsupportedOperationException("one request serves all runs of a connection");
  }
}
