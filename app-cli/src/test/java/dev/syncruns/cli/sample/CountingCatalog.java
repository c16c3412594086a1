package dev.syncruns.cli.sample;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import java.util.ArrayList;
import java.util.List;

/** A catalog of some runs that remembers what it was asked. */
public final class CountingCatalog implements RunCatalog {
  private final List<Run> runs;
  private final List<String> requests = new ArrayList<>();

  public CountingCatalog(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /** What was asked, e.g. {@code runs 0+100}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    requests.add("summaries " + page.skip() + "+" + page.top());
    return page(page, part(page).stream().map(Run::summary).toList());
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    requests.add("runs " + page.skip() + "+" + page.top());
    return page(page, part(page));
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    requests.add("run " + run);
    return runs.stream()
        .filter(one -> run.equals(one.id()))
        .findFirst()
        .orElseThrow(() -> new RunNotFound(connection, run.value(), ProblemContext.notSent()));
  }

  private List<Run> part(PageRequest page) {
    return runs.stream().skip(page.skip()).limit(page.top()).toList();
  }

  private <T extends HasId> Page<T> page(PageRequest page, List<T> part) {
    long end = page.skip() + part.size();
    boolean last = end >= runs.size();
    PageLink next = last ? null : new PageLink("runs?$skip=" + end + "&$top=" + page.top());
    return Page.of(page, part, new PageLinks(null, null, next));
  }
}
