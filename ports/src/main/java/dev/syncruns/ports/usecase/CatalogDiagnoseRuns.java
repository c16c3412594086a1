package dev.syncruns.ports.usecase;

import dev.syncruns.domain.diagnosis.RunFindings;
import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.DiagnoseRuns;
import dev.syncruns.ports.api.DiagnosedRuns;
import dev.syncruns.ports.api.DiagnosisListener;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.ListRuns;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.RunCatalog;
import java.util.Iterator;

/** Diagnoses the runs of a catalog, page by page. */
public final class CatalogDiagnoseRuns implements DiagnoseRuns {
  private final ListRuns listRuns;

  /** Creates an instance for the runs of {@code catalog}. */
  public CatalogDiagnoseRuns(RunCatalog catalog) {
    this.listRuns = new CatalogListRuns(catalog);
  }

  @Override
  public DiagnosedRuns diagnose(
      ConnectionId connection, RunWindow window, ListOptions options, DiagnosisListener listener) {
    WindowedDiagnosis investigation = new WindowedDiagnosis(window);
    Listing<Run> listing = listRuns.runs(connection, options);
    boolean cut = read(listing, investigation, listener);
    return new DiagnosedRuns(investigation.build(), listing.report(), cut);
  }

  /** Reads as far as required; returns whether limits prevented it. */
  private static boolean read(
      Listing<Run> listing, WindowedDiagnosis investigation, DiagnosisListener listener) {
    Iterator<Page<Run>> pages = listing.pages();
    try {
      while (!investigation.isConclusive() && pages.hasNext()) {
        pages.next().items().forEach(run -> investigation.add(RunFindings.of(run)));
        listener.onRead(listing.report().listed());
      }
    } catch (LimitExceeded over) {
      if (over.limit() != LimitExceeded.Limit.REQUESTS || listing.report().listed() == 0) {
        throw over;
      }
      return true;
    }
    return !investigation.isConclusive() && ListEnd.problem(listing.report()).isPresent();
  }
}
