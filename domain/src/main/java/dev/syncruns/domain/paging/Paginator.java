package dev.syncruns.domain.paging;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a walk over the pages of a connection's runs: a pure function from the pages that
 * arrived to the page to ask for next.
 *
 * <p>The service's links are hints. A link that leads forward is followed, but never past runs that
 * were not listed yet; where it can't be read, does not lead forward or is missing from a full
 * page, the walk counts on by itself. The walk ends when no next page is named, after {@value
 * #PATIENCE} pages in a row that bring nothing new, or at its limits, so it always ends. The list
 * may grow at its front during the walk: what is repeated is left out, and when more than half a
 * page is repeated the walk leaps ahead by as much as the list moved. A page that a leap reached
 * without meeting a run listed before is set aside, and the walk returns, so what is listed is
 * always the beginning of the list without gaps. A page that is larger than an answer may be is
 * asked for again with half as many runs.
 *
 * <p>Two things can't be seen from outside: runs that leave the list during the walk move others
 * forward past it, and a list that grows by more than a page between two requests outruns it (the
 * walk then ends at its limits).
 */
public final class Paginator {
  private static final int MAX_IDLE_PAGES = 10;

  private final PagingLimits limits;
  private final @Nullable PageRequest next;
  private final PagingReport report;
  private final Progress progress;

  private Paginator(
      PagingLimits limits, @Nullable PageRequest next, PagingReport evidence, Progress progress) {
    this.limits = limits;
    this.next = next;
    this.report = evidence;
    this.progress = progress;
  }

  /** A walk that begins with {@code first}. */
  public static Paginator start(PageRequest first, PagingLimits limits) {
    PagingReport nothing =
        new PagingReport(0, 0, 0, first.skip(), null, EnumSet.noneOf(PagingAnomaly.class));
    return new Paginator(limits, first, nothing, new Progress(0, -1, -1));
  }

  /** The page to ask for; empty when the walk is over. */
  public Optional<PageRequest> next() {
    return Optional.ofNullable(next);
  }

  /** What the walk knows of its completeness. */
  public PagingReport report() {
    return report;
  }

  /**
   * Whether {@code page}, which the walk asked for, was reached by a leap that went too far. Its
   * runs must be neither listed nor remembered as listed: the walk comes by again.
   */
  public boolean discards(PageSummary page) {
    return NextPage.leaptTooFar(page, progress);
  }

  /**
   * The walk after the page it asked for arrived.
   *
   * @throws IllegalStateException when the walk is over
   */
  public Paginator after(PageSummary page) {
    if (next == null) {
      throw new IllegalStateException("the walk is over: " + report.stop());
    }
    NextPage step = NextPage.from(next, page, progress);
    PagingReport soFar = reportAfter(next, page, step);
    boolean isIdle = page.fresh() == 0 || discards(page);
    int idle = isIdle ? progress.idle() + 1 : 0;
    StopReason stop = stopReason(step, soFar, idle);
    PagingReport known =
        new PagingReport(
            soFar.pages(),
            soFar.received(),
            soFar.repeated(),
            soFar.position(),
            stop,
            soFar.anomalies());
    PageRequest following = stop == null ? next.at(step.position().orElseThrow()) : null;
    return new Paginator(
        limits, following, known, new Progress(idle, step.linkedTo(), step.returnTo()));
  }

  /**
   * The walk that asks for its next page again, and for all that follow, with half as many runs,
   * after the page turned out to be larger than an answer may be. Empty when the walk is over or
   * asked for a single run.
   */
  public Optional<Paginator> halved() {
    if (next == null || next.top() == 1) {
      return Optional.empty();
    }
    Set<PagingAnomaly> irregularities = EnumSet.of(PagingAnomaly.PAGE_TOO_LARGE);
    irregularities.addAll(report.anomalies());
    PagingReport soFar =
        new PagingReport(
            report.pages(),
            report.received(),
            report.repeated(),
            report.position(),
            null,
            irregularities);
    PageRequest half = new PageRequest(next.skip(), next.top() / 2);
    return Optional.of(new Paginator(limits, half, soFar, progress));
  }

  private PagingReport reportAfter(PageRequest asked, PageSummary page, NextPage step) {
    Set<PagingAnomaly> irregularities = EnumSet.noneOf(PagingAnomaly.class);
    irregularities.addAll(report.anomalies());
    step.anomaly().ifPresent(irregularities::add);
    if (page.repeated() > 0) {
      irregularities.add(PagingAnomaly.RUNS_REPEATED);
    }
    long kept = discards(page) ? 0 : page.received();
    return new PagingReport(
        report.pages() + 1,
        report.received() + kept,
        report.repeated() + page.repeated(),
        asked.skip(),
        null,
        irregularities);
  }

  private @Nullable StopReason stopReason(NextPage step, PagingReport soFar, int idle) {
    OptionalLong position = step.position();
    if (position.isEmpty()) {
      return step.isEnd() ? StopReason.END_OF_LIST : StopReason.NO_PROGRESS;
    }
    if (soFar.listed() >= limits.maxRuns()) {
      return StopReason.RUN_LIMIT;
    }
    if (idle >= MAX_IDLE_PAGES) {
      return StopReason.NO_PROGRESS;
    }
    return soFar.pages() >= limits.maxPages() ? StopReason.PAGE_LIMIT : null;
  }

  /**
   * What the walk remembers from page to page.
   *
   * @param idle how many pages in a row brought nothing new.
   * @param linkedTo the position the last next link pointed to; -1 when there was none.
   * @param returnTo where to return to when the leap to the present page went too far; -1 when it
   *     was no leap.
   */
  record Progress(int idle, long linkedTo, long returnTo) {}
}
