package dev.syncruns.domain.paging;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a walk over the pages of a list: a pure function from the pages received to the next
 * request.
 *
 * <p>The service's links are hints. A link that leads forward is followed, but never past items
 * that were not listed; where a link is not readable, does not lead forward, or is missing from a
 * full page, the walk continues at the next position itself. It ends where no next page is named,
 * after {@value #MAX_IDLE_PAGES} consecutive pages without new items, or at its limits, so it
 * always ends. The list may grow at its front during the walk: repeated items are left out, and if
 * more than half a page is repeated, the walk leaps ahead by as much as the list moved. A page
 * reached by a leap that contains no repeated item is discarded, and the walk returns, so the
 * listed items are always the beginning of the list without gaps. A page larger than the response
 * limit is requested again with half as many items.
 *
 * <p>Two changes cannot be detected: items removed during the walk move others past its position,
 * and a list that grows by more than a page between two requests outruns the walk, which then ends
 * at its limits.
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

  /** Returns a walk that begins with {@code first}. */
  public static Paginator start(PageRequest first, PagingLimits limits) {
    PagingReport nothing =
        new PagingReport(0, 0, 0, first.skip(), null, EnumSet.noneOf(PagingAnomaly.class));
    return new Paginator(limits, first, nothing, new Progress(0, -1, -1));
  }

  /** Returns the next request; empty if the walk is over. */
  public Optional<PageRequest> next() {
    return Optional.ofNullable(next);
  }

  /** Returns the report on the walk so far. */
  public PagingReport report() {
    return report;
  }

  /**
   * Returns whether {@code page}, the response to {@link #next}, was reached by a leap that proved
   * too far. Its items must neither be listed nor remembered, because the walk returns to them.
   */
  public boolean discards(PageSummary page) {
    return NextPage.leaptTooFar(page, progress);
  }

  /**
   * Returns the walk after the page for {@link #next}.
   *
   * @throws IllegalStateException if the walk is over
   */
  public Paginator after(PageSummary page) {
    if (next == null) {
      throw new IllegalStateException("The walk over pages is over: " + report.stop());
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
   * Returns the walk with half the page size for this and all further requests, after a page
   * exceeded the response limit; empty if the walk is over or the page size is 1.
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
   * The state carried from page to page.
   *
   * @param idle number of consecutive pages without new items.
   * @param linkedTo the position of the last next link; -1 if there was none.
   * @param returnTo the position to return to if the leap to the current page proves too far; -1
   *     without a leap.
   */
  record Progress(int idle, long linkedTo, long returnTo) {}
}
