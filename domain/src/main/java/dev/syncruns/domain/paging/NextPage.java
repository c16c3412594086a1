package dev.syncruns.domain.paging;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The next position of a list, and the anomaly of the current page.
 *
 * <p>Repeated items show how far the list moved since the previous page. If it moved by more than
 * half a page it is likely to move as far again, so the next position leaps ahead by that distance
 * less one item. The leap was correct if its page contains a repeated item, because then it
 * overlaps what was listed. Otherwise items may lie between, so the page is discarded and the walk
 * returns.
 *
 * @param to the position to request next; -1 if there is none.
 * @param isEnd whether there is none because the list ended.
 * @param reported the anomaly; null if there is none.
 * @param linkedTo the position of the page's next link; -1 if there is none.
 * @param returnTo the position to return to if this leap proves too far; -1 without a leap.
 */
record NextPage(
    long to, boolean isEnd, @Nullable PagingAnomaly reported, long linkedTo, long returnTo) {
  private static final long NOWHERE = -1;

  OptionalLong position() {
    return to == NOWHERE ? OptionalLong.empty() : OptionalLong.of(to);
  }

  Optional<PagingAnomaly> anomaly() {
    return Optional.ofNullable(reported);
  }

  static NextPage from(PageRequest asked, PageSummary page, Paginator.Progress progress) {
    if (leaptTooFar(page, progress)) {
      return to(progress.returnTo(), null, progress.linkedTo());
    }
    PageLinks links = page.links();
    if (links == null) {
      return withoutLinks(asked, page, progress);
    }
    return links.toNext().map(link -> along(link, asked, page, progress)).orElseGet(NextPage::end);
  }

  static boolean leaptTooFar(PageSummary page, Paginator.Progress progress) {
    return progress.returnTo() != NOWHERE && page.repeated() == 0;
  }

  private static NextPage withoutLinks(
      PageRequest asked, PageSummary page, Paginator.Progress progress) {
    return page.received() < asked.top()
        ? end()
        : ahead(asked, page, progress, new Hint(NOWHERE, PagingAnomaly.LINKS_MISSING));
  }

  private static NextPage along(
      PageLink link, PageRequest asked, PageSummary page, Paginator.Progress progress) {
    if (link.isBlank() && page.received() < asked.top()) {
      return end();
    }
    long linked = link.skip().orElse(NOWHERE);
    if (linked <= asked.skip()) {
      PagingAnomaly why =
          linked == NOWHERE ? PagingAnomaly.LINK_UNREADABLE : PagingAnomaly.LINK_DOES_NOT_ADVANCE;
      return page.fresh() > 0
          ? ahead(asked, page, progress, new Hint(linked, why))
          : new NextPage(NOWHERE, isBehindTheLast(asked, page, linked), why, linked, NOWHERE);
    }
    if (page.received() == 0) {
      return to(linked, PagingAnomaly.EMPTY_PAGE, linked);
    }
    long counted = plus(asked.skip(), page.received());
    boolean insists = page.fresh() == 0 && linked == progress.linkedTo();
    if (insists || (page.fresh() > 0 && linked < counted)) {
      return to(linked, null, linked);
    }
    PagingAnomaly why = linked > counted ? PagingAnomaly.LINK_PASSES_OVER : null;
    return ahead(asked, page, progress, new Hint(linked, why));
  }

  /**
   * Whether an empty page is the end of the list although it has a next link: its position is
   * known, because earlier positions had items or the link states one.
   */
  private static boolean isBehindTheLast(PageRequest asked, PageSummary page, long linked) {
    return page.received() == 0 && (asked.skip() > 0 || linked != NOWHERE);
  }

  private static NextPage ahead(
      PageRequest asked, PageSummary page, Paginator.Progress progress, Hint hint) {
    long counted = plus(asked.skip(), page.received());
    long leapt = progress.returnTo() == NOWHERE ? 0 : asked.skip() - progress.returnTo();
    long moved = plus(leapt, page.repeated());
    boolean leaps = moved > 1 && moved > page.received() / 2;
    return leaps
        ? new NextPage(plus(counted, moved - 1), false, hint.noted(), hint.linkedTo(), counted)
        : to(counted, hint.noted(), hint.linkedTo());
  }

  private static long plus(long position, long runs) {
    return Math.min(position, Long.MAX_VALUE - runs) + runs;
  }

  private static NextPage to(long position, @Nullable PagingAnomaly irregularity, long linked) {
    return new NextPage(position, false, irregularity, linked, NOWHERE);
  }

  private static NextPage end() {
    return new NextPage(NOWHERE, true, null, NOWHERE, NOWHERE);
  }

  /**
   * A page's next link.
   *
   * @param linkedTo its position; -1 if there is none.
   * @param noted its anomaly; null if there is none.
   */
  private record Hint(long linkedTo, @Nullable PagingAnomaly noted) {}
}
