package dev.syncruns.cli.filter;

import dev.syncruns.cli.render.RunSink;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One look through a connection's runs for those that match: page by page, and no page more than it
 * takes. Used once, by one thread.
 */
public final class RunScan {
  /** How many pages are under way at most where every page is wanted. */
  private static final int PAGES_AHEAD = 8;

  private final RunFilter filter;
  private final @Nullable Comparator<Listed> order;
  private final long limit;
  private final List<Listed> kept = new ArrayList<>();
  private long matched;
  private boolean cut;
  private boolean newestFirst = true;
  private Instant lastStart = Instant.MAX;
  private int starts;
  private final Set<PagingAnomaly> irregularities = EnumSet.noneOf(PagingAnomaly.class);

  /**
   * A look for runs.
   *
   * @param filter which runs match
   * @param limit how many are listed at most
   */
  public RunScan(RunFilter filter, long limit) {
    this(filter, limit, null);
  }

  /**
   * A look for runs in an order of ours: through the whole list, whose first {@code limit} are
   * given out at the end. No more than twice as many are kept at a time.
   *
   * @param filter which runs match
   * @param limit how many are listed at most
   * @param order the order, in which equal ones keep the service's; null for the service's
   */
  public RunScan(RunFilter filter, long limit, @Nullable Comparator<Listed> order) {
    this.filter = filter;
    this.limit = limit;
    this.order = order;
  }

  /**
   * What the list is asked with: where the look goes through all of it, the pages that follow are
   * asked for while one is looked at.
   */
  public ListOptions asking(ListOptions options) {
    boolean whole = limit == Long.MAX_VALUE || order != null;
    return whole && filter.since() == null ? options.ahead(PAGES_AHEAD) : options;
  }

  /**
   * Gives the runs that match to {@code sink}, and the end of the list.
   *
   * @param listing the service's list
   * @param read makes of the list's entries what is shown
   * @param sink gets the runs
   * @param reading what they are read with; its history learns of every run
   * @return how the list came about
   */
  public <T extends HasId> ScanReport over(
      Listing<T> listing, Function<T, Listed> read, RunSink sink, Reading reading) {
    Iterator<Page<T>> pages = listing.pages();
    ScanReport.Stop stop = null;
    try (listing) {
      while (stop == null && pages.hasNext()) {
        List<Listed> runs = pages.next().runs().stream().map(read).toList();
        runs.forEach(listed -> reading.history().add(listed.run()));
        boolean full = give(runs, sink, reading);
        stop = stop(runs, full || (matched == limit && order == null && pages.hasNext()), sink);
      }
    } catch (LimitExceeded over) {
      stop = stop(over, listing.evidence());
    }
    giveKept(sink, reading);
    PagingReport evidence = listing.evidence();
    irregularities.addAll(evidence.irregularities());
    ScanReport.Stop why = stop == null ? stopOf(evidence) : stop;
    return new ScanReport(
        matched,
        evidence.listed(),
        cut && !why.isUnexpected() ? ScanReport.Stop.LIMIT : why,
        irregularities);
  }

  /** Gives out what matches, or keeps it; whether more did than are asked for. */
  private boolean give(List<Listed> runs, RunSink sink, Reading reading) {
    List<Listed> matching = runs.stream().filter(filter::admits).toList();
    if (order != null) {
      kept.addAll(matching);
      if (kept.size() / 2 > limit) {
        cutKept(order);
      }
      return false;
    }
    int room = (int) Math.min(matching.size(), limit - matched);
    List<Listed> given = matching.subList(0, room);
    matched += room;
    given.forEach(listed -> note(listed.run()));
    sink.runs(given, reading);
    return room < matching.size();
  }

  private void note(Run run) {
    if (filter.isByTime() && run.isUndated()) {
      irregularities.add(PagingAnomaly.RUNS_UNDATED);
    }
    if (run.unreadableTime().isPresent()) {
      irregularities.add(PagingAnomaly.TIME_UNREADABLE);
    }
  }

  private void giveKept(RunSink sink, Reading reading) {
    if (order != null) {
      cutKept(order);
      matched = kept.size();
      kept.forEach(listed -> note(listed.run()));
      sink.runs(List.copyOf(kept), reading);
    }
  }

  private void cutKept(Comparator<Listed> order) {
    kept.sort(order);
    if (kept.size() > limit) {
      kept.subList((int) limit, kept.size()).clear();
      cut = true;
    }
  }

  /** What came before the budget of requests was used up, as retries can do, is worth showing. */
  private static ScanReport.Stop stop(LimitExceeded over, PagingReport evidence) {
    if (over.limit() != LimitExceeded.Limit.REQUESTS || evidence.listed() == 0) {
      throw over;
    }
    return ScanReport.Stop.PAGE_LIMIT;
  }

  private ScanReport.@Nullable Stop stop(List<Listed> runs, boolean limited, RunSink sink) {
    if (limited) {
      return ScanReport.Stop.LIMIT;
    }
    if (isPastSince(runs)) {
      return ScanReport.Stop.SINCE;
    }
    return sink.isAbandoned() ? ScanReport.Stop.READER_GONE : null;
  }

  /**
   * Whether all that follows started too early. The API promises no order, so only a list that has
   * been seen to run from newest to oldest is believed to go on so.
   */
  private boolean isPastSince(List<Listed> runs) {
    for (Listed run : runs) {
      Instant start = run.startedAt().orElse(run.outcome().isActive() ? Instant.MAX : null);
      if (start != null) {
        newestFirst &= !start.isAfter(lastStart);
        lastStart = start;
        starts++;
      }
    }
    Instant since = filter.since();
    return since != null && starts > 1 && newestFirst && lastStart.isBefore(since);
  }

  private static ScanReport.Stop stopOf(PagingReport evidence) {
    StopReason reason = evidence.stopped().orElse(StopReason.END_OF_LIST);
    return switch (reason) {
      case END_OF_LIST -> ScanReport.Stop.END_OF_LIST;
      case NO_PROGRESS -> ScanReport.Stop.NO_PROGRESS;
      case PAGE_LIMIT -> ScanReport.Stop.PAGE_LIMIT;
      case RUN_LIMIT -> ScanReport.Stop.RUN_LIMIT;
    };
  }
}
