package dev.syncruns.cli.command;

import dev.syncruns.cli.command.Conditions.Condition;
import dev.syncruns.cli.command.TableOptions.FirstRows;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import java.time.Instant;
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
final class RunScan {
  /** How many pages are under way at most where every page is wanted. */
  private static final int PAGES_AHEAD = 8;

  private final RunFilter filter;
  private final @Nullable FirstRows<RunRow> kept;
  private final long limit;
  private long matched;
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
  public RunScan(RunFilter filter, long limit, @Nullable Comparator<RunRow> order) {
    this.filter = filter;
    this.limit = limit;
    this.kept = order == null ? null : new FirstRows<>(order, limit);
  }

  /**
   * What the list is asked with: where the look goes through all of it, the pages that follow are
   * asked for while one is looked at.
   */
  public ListOptions asking(ListOptions options) {
    boolean whole = limit == Long.MAX_VALUE || kept != null;
    return whole && filter.since() == null ? options.withPrefetch(PAGES_AHEAD) : options;
  }

  /**
   * Gives the runs that match to {@code sink}, and the end of the list.
   *
   * @param listing the service's list
   * @param read makes of the list's entries what is shown
   * @param sink gets the runs
   * @param context formats them; its history learns of every run
   * @return how the list came about
   */
  public <T extends HasId> ScanReport over(
      Listing<T> listing, Function<T, RunRow> read, RunSink sink, RenderContext context) {
    Iterator<Page<T>> pages = listing.pages();
    ScanReport.Stop stop = null;
    try (listing) {
      while (stop == null && pages.hasNext()) {
        List<RunRow> runs = pages.next().items().stream().map(read).toList();
        runs.forEach(listed -> context.history().add(listed.run()));
        boolean full = give(runs, sink);
        stop = stop(runs, full || (matched == limit && kept == null && pages.hasNext()), sink);
      }
    } catch (LimitExceeded over) {
      stop = stop(over, listing.report());
    }
    giveKept(sink);
    PagingReport evidence = listing.report();
    irregularities.addAll(evidence.anomalies());
    ScanReport.Stop why = stop == null ? stopOf(evidence) : stop;
    return new ScanReport(
        matched,
        evidence.listed(),
        kept != null && kept.isCut() && !why.isUnexpected() ? ScanReport.Stop.LIMIT : why,
        irregularities);
  }

  /** Gives out what matches, or keeps it; returns whether more did than are asked for. */
  private boolean give(List<RunRow> runs, RunSink sink) {
    List<RunRow> matching = runs.stream().filter(filter::admits).toList();
    if (kept != null) {
      matching.forEach(kept::add);
      return false;
    }
    int room = (int) Math.min(matching.size(), limit - matched);
    List<RunRow> given = matching.subList(0, room);
    matched += room;
    given.forEach(listed -> note(listed.run()));
    given.forEach(sink::add);
    return room < matching.size();
  }

  private void note(Run run) {
    if (filter.isByTime() && run.isUndated()) {
      irregularities.add(PagingAnomaly.RUNS_UNDATED);
    }
    if (run.id() == null || run.id().value().isEmpty()) {
      irregularities.add(PagingAnomaly.IDS_MISSING);
    }
    if (run.unreadableTime().isPresent()) {
      irregularities.add(PagingAnomaly.TIME_UNREADABLE);
    }
  }

  private void giveKept(RunSink sink) {
    if (kept != null) {
      List<RunRow> first = kept.rows();
      matched = first.size();
      first.forEach(listed -> note(listed.run()));
      first.forEach(sink::add);
    }
  }

  /** What came before the budget of requests was used up, as retries can do, is worth showing. */
  private static ScanReport.Stop stop(LimitExceeded over, PagingReport evidence) {
    if (over.limit() != LimitExceeded.Limit.REQUESTS || evidence.listed() == 0) {
      throw over;
    }
    return ScanReport.Stop.PAGE_LIMIT;
  }

  private ScanReport.@Nullable Stop stop(List<RunRow> runs, boolean limited, RunSink sink) {
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
  private boolean isPastSince(List<RunRow> runs) {
    for (RunRow run : runs) {
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

  /** Takes the runs of a scan, in order. */
  @FunctionalInterface
  interface RunSink {

    /** Takes a run; the history known of by then goes up to it. */
    void add(RunRow run);

    /** Whether no further run is wanted. */
    default boolean isAbandoned() {
      return false;
    }
  }

  /**
   * The conditions that a run has to meet, all of them, to be listed.
   *
   * @param conditions the conditions.
   * @param since what started before this is not asked for; null when there is no such limit. Also
   *     one of the conditions; here so that a list known to run from newest to oldest can be left.
   */
  public record RunFilter(List<Condition> conditions, @Nullable Instant since) {

    private static final Set<String> BY_TIME = Set.of("--since", "--until");

    /** Copies the list. */
    public RunFilter {
      conditions = List.copyOf(conditions);
    }

    /** Whether {@code run} meets all conditions. */
    public boolean admits(RunRow run) {
      return conditions.stream().allMatch(condition -> condition.test().test(run));
    }

    /** Whether it asks when a run was. */
    boolean isByTime() {
      return conditions.stream().anyMatch(condition -> BY_TIME.contains(condition.option()));
    }

    /** Whether every run does. */
    public boolean admitsAll() {
      return conditions.isEmpty();
    }

    /** The options that need more than a summary of a run. */
    public List<String> needingMoreThanSummary() {
      return conditions.stream()
          .filter(condition -> !condition.minimal())
          .map(Condition::option)
          .distinct()
          .toList();
    }
  }
}
