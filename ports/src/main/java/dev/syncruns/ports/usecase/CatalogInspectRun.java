package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Selection;
import dev.syncruns.domain.selection.SelectorSearch;
import dev.syncruns.ports.api.InspectRun;
import dev.syncruns.ports.api.LatestRun;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.ListRuns;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds runs in a catalog. */
public final class CatalogInspectRun implements InspectRun, LatestRun {
  private static final int WHOLE_ID = 32;

  private final RunCatalog catalog;
  private final ListRuns listRuns;

  /** Creates an instance for the runs of {@code catalog}. */
  public CatalogInspectRun(RunCatalog catalog) {
    this.catalog = catalog;
    this.listRuns = new CatalogListRuns(catalog);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, ListOptions options) {
    try {
      return catalog.run(connection, run, new CallOptions(options.deadline()));
    } catch (LimitExceeded tooLarge) {
      throw tooLarge.ofSingleRun();
    }
  }

  @Override
  public Selection select(ConnectionId connection, RunSelector selector, ListOptions options) {
    boolean named = selector instanceof RunSelector.ById || selector instanceof RunSelector.Exact;
    if (named && selector.text().length() >= WHOLE_ID) {
      Optional<Run> direct = direct(connection, RunId.of(selector.text()), options);
      if (direct.isPresent()) {
        return new Selection.Found(direct.get());
      }
    }
    return search(connection, selector, options);
  }

  @Override
  public Optional<Run> latest(ConnectionId connection, ListOptions options) {
    return select(connection, RunSelector.latest(), options)
        .match(Optional::of, Optional::empty, candidates -> Optional.empty());
  }

  /** Empty if the single-run operation does not know the run; only the list is conclusive. */
  private Optional<Run> direct(ConnectionId connection, RunId run, ListOptions options) {
    try {
      return Optional.of(run(connection, run, options));
    } catch (RunNotFound | ConnectionNotFound | InvalidRequest notByItsId) {
      return Optional.empty();
    }
  }

  private Selection search(ConnectionId connection, RunSelector selector, ListOptions options) {
    List<Run> listed = new ArrayList<>();
    Listing<Run> listing = listRuns.runs(connection, options);
    Iterator<Page<Run>> pages = listing.pages();
    boolean settled = false;
    while (!settled && pages.hasNext()) {
      listed.addAll(pages.next().items());
      settled = SelectorSearch.isConclusive(selector, listed);
    }
    Optional<Problem> hidden = settled ? Optional.empty() : ListEnd.problem(listing.report());
    if (hidden.isPresent()) {
      throw hidden.get();
    }
    return Selection.among(selector, listed);
  }
}
