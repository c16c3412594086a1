package dev.syncruns.cli.command;

import dev.syncruns.cli.command.Conditions.Condition;
import dev.syncruns.cli.output.RunSink;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One look through a connection's runs for those that match: page by page, and no page more than it
 * takes. Used once, by one thread.
 */
final class RunScan {
  /** How many pages are under way at most where every page is wanted. */
  private static final int PAGES_AHEAD = 8;

  private final RunFilter filter;
  private final @Nullable Comparator<RunRow> order;
  private final long limit;
  private final List<RunRow> kept = new ArrayList<>();
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
  public RunScan(RunFilter filter, long limit, @Nullable Comparator<RunRow> order) {
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
    return whole && filter.since() == null ? options.withPrefetch(PAGES_AHEAD) : options;
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
      Listing<T> listing, Function<T, RunRow> read, RunSink sink, RenderContext reading) {
    Iterator<Page<T>> pages = listing.pages();
    ScanReport.Stop stop = null;
    try (listing) {
      while (stop == null && pages.hasNext()) {
        List<RunRow> runs = pages.next().items().stream().map(read).toList();
        runs.forEach(listed -> reading.history().add(listed.run()));
        boolean full = give(runs, sink, reading);
        stop = stop(runs, full || (matched == limit && order == null && pages.hasNext()), sink);
      }
    } catch (LimitExceeded over) {
      stop = stop(over, listing.report());
    }
    giveKept(sink, reading);
    PagingReport evidence = listing.report();
    irregularities.addAll(evidence.anomalies());
    ScanReport.Stop why = stop == null ? stopOf(evidence) : stop;
    return new ScanReport(
        matched,
        evidence.listed(),
        cut && !why.isUnexpected() ? ScanReport.Stop.LIMIT : why,
        irregularities);
  }

  /** Gives out what matches, or keeps it; whether more did than are asked for. */
  private boolean give(List<RunRow> runs, RunSink sink, RenderContext reading) {
    List<RunRow> matching = runs.stream().filter(filter::admits).toList();
    if (order != null) {
      kept.addAll(matching);
      if (kept.size() / 2 > limit) {
        cutKept(order);
      }
      return false;
    }
    int room = (int) Math.min(matching.size(), limit - matched);
    List<RunRow> given = matching.subList(0, room);
    matched += room;
    given.forEach(listed -> note(listed.run()));
    sink.runs(given, reading);
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

  private void giveKept(RunSink sink, RenderContext reading) {
    if (order != null) {
      cutKept(order);
      matched = kept.size();
      kept.forEach(listed -> note(listed.run()));
      sink.runs(List.copyOf(kept), reading);
    }
  }

  private void cutKept(Comparator<RunRow> order) {
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

  /** The orders that runs can be sorted in, by the names of columns. What is absent comes last. */
  public static final class SortKeys {
    private final Map<String, Function<Boolean, Comparator<RunRow>>> byName = new LinkedHashMap<>();

    /**
     * The orders at a moment.
     *
     * @param now until when an active run has been running
     */
    public SortKeys(Instant now) {
      key("outcome", run -> run.outcome().label());
      key("run", run -> run.labels().id());
      key("started", run -> run.span().start());
      key("ended", run -> run.span().end());
      key("took", run -> run.took(now).orElse((Duration) null));
      key("state", run -> run.labels().state());
      key("result", run -> run.labels().result());
      key("phase", run -> run.labels().phase());
      count("tasks", TaskCounts::total);
      count("failed", TaskCounts::failed);
      count("retry", TaskCounts::retries);
    }

    /** The names of all keys. */
    public static List<String> names() {
      return List.copyOf(new SortKeys(Instant.EPOCH).byName.keySet());
    }

    /**
     * The order of some keys, the first deciding; a leading {@code -} turns a key round.
     *
     * @param words the keys as typed
     * @throws UnknownWord when one is none
     */
    public Comparator<RunRow> order(List<String> words) {
      Comparator<RunRow> order = Comparator.comparing(listed -> 0);
      for (String word : words) {
        boolean reversed = word.startsWith("-");
        String name = (reversed ? word.substring(1) : word).toLowerCase(Locale.ROOT);
        Function<Boolean, Comparator<RunRow>> key = byName.get(name);
        if (key == null) {
          throw new UnknownWord(name, new ArrayList<>(byName.keySet()));
        }
        order = order.thenComparing(key.apply(reversed));
      }
      return order;
    }

    private void count(String name, ToLongFunction<TaskCounts> count) {
      key(name, run -> run.tasks() == null ? null : (Long) count.applyAsLong(run.tasks()));
    }

    private <T extends Comparable<? super T>> void key(
        String name, Function<RunFacts, @Nullable T> value) {
      byName.put(name, reversed -> comparator(value, reversed));
    }

    private static <T extends Comparable<? super T>> Comparator<RunRow> comparator(
        Function<RunFacts, @Nullable T> value, boolean reversed) {
      return (one, other) -> {
        T a = value.apply(one.facts());
        T b = value.apply(other.facts());
        if (a == null || b == null) {
          return Boolean.compare(a == null, b == null);
        }
        return reversed ? b.compareTo(a) : a.compareTo(b);
      };
    }
  }
}
