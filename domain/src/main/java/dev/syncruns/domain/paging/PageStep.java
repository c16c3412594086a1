package dev.syncruns.domain.paging;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The step from one page to the next: where to go, and what was irregular about it.
 *
 * @param to the position to ask for next; -1 when there is none.
 * @param isEnd whether there is none because the list ended.
 * @param noted what was irregular; null when nothing was.
 * @param linkedTo the position the page's next link points to; -1 when there is none.
 * @param returnTo where to return to should this step turn out to have leapt too far; -1 when it
 *     does not leap.
 */
record PageStep(
    long to, boolean isEnd, @Nullable Irregularity noted, long linkedTo, long returnTo) {
  private static final long NOWHERE = -1;

  OptionalLong position() {
    return to == NOWHERE ? OptionalLong.empty() : OptionalLong.of(to);
  }

  Optional<Irregularity> irregularity() {
    return Optional.ofNullable(noted);
  }

  static PageStep from(PageRequest asked, PageFacts page, PageWalk.Progress progress) {
    if (leaptTooFar(page, progress)) {
      return new PageStep(progress.returnTo(), false, null, progress.linkedTo(), NOWHERE);
    }
    PageLinks links = page.links();
    if (links == null) {
      return withoutLinks(asked, page);
    }
    return links.toNext().map(link -> along(link, asked, page, progress)).orElseGet(PageStep::end);
  }

  private static boolean leaptTooFar(PageFacts page, PageWalk.Progress progress) {
    return progress.returnTo() != NOWHERE && page.repeated() == 0;
  }

  private static PageStep withoutLinks(PageRequest asked, PageFacts page) {
    boolean mayBeMore = page.received() >= asked.top() && page.fresh() > 0;
    return mayBeMore
        ? to(asked.skip() + page.received(), Irregularity.LINKS_MISSING, NOWHERE)
        : end();
  }

  private static PageStep along(
      PageLink link, PageRequest asked, PageFacts page, PageWalk.Progress progress) {
    long counted = asked.skip() + page.received();
    if (link.skip().isEmpty()) {
      return countOn(counted, page, Irregularity.LINK_UNREADABLE, NOWHERE);
    }
    long linked = link.skip().getAsLong();
    if (linked <= asked.skip()) {
      return countOn(counted, page, Irregularity.LINK_DOES_NOT_ADVANCE, linked);
    }
    if (page.received() == 0) {
      return to(linked, Irregularity.EMPTY_PAGE, linked);
    }
    if (page.fresh() == 0) {
      return linked == progress.linkedTo()
          ? to(linked, null, linked)
          : new PageStep(counted + page.received() - 1, false, null, linked, counted);
    }
    return linked > counted
        ? to(counted, Irregularity.LINK_PASSES_OVER, linked)
        : to(linked, null, linked);
  }

  private static PageStep countOn(
      long counted, PageFacts page, Irregularity irregularity, long linked) {
    if (page.fresh() > 0) {
      return to(counted, irregularity, linked);
    }
    boolean isEnd = page.received() == 0;
    return new PageStep(NOWHERE, isEnd, irregularity, linked, NOWHERE);
  }

  private static PageStep to(long position, @Nullable Irregularity irregularity, long linked) {
    return new PageStep(position, false, irregularity, linked, NOWHERE);
  }

  private static PageStep end() {
    return new PageStep(NOWHERE, true, null, NOWHERE, NOWHERE);
  }
}
