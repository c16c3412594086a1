package dev.syncruns.domain.paging;

import static dev.syncruns.domain.paging.PagedList.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PaginatorPropertiesTest {

  @Property
  void aWellBehavedServiceIsListedWithOneRequestAPage(
      @ForAll @IntRange(max = 400) int size,
      @ForAll @IntRange(min = 1, max = 50) int top,
      @ForAll @IntRange(min = 1, max = 50) int cap) {
    Walker walker = Walker.walk(new PagedList(size).cappedAt(cap)::answer, top);
    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.requests()).isEqualTo(pages(size, Math.min(top, cap)));
    assertThat(walker.evidence().isComplete()).isTrue();
    assertThat(walker.evidence().anomalies()).isEmpty();
  }

  @Property
  void aServiceThatNamesAPagePastItsEndTakesOneMore(
      @ForAll @IntRange(max = 400) int size, @ForAll @IntRange(min = 1, max = 50) int top) {
    PagedList list = new PagedList(size).linkingPastItsEnd();
    Walker walker = Walker.walk(list::answer, top);
    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.requests()).isLessThanOrEqualTo(pages(size, top) + 1);
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @Property
  void aServiceWithoutLinksTakesOneMoreForAMultipleOfThePage(
      @ForAll @IntRange(max = 400) int size, @ForAll @IntRange(min = 1, max = 50) int top) {
    Walker walker = Walker.walk(new PagedList(size).withoutLinks()::answer, top);
    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.requests()).isEqualTo(size / top + 1);
  }

  @Property
  void whateverTheLinksSayNoRunIsPassedOver(
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 1, max = 20) int top,
      @ForAll @LongRange(min = -300, max = 300) long offset) {
    PagedList list = new PagedList(size).linkingTo((skip, received) -> Math.max(0, skip + offset));
    Walker walker = Walker.walk(list::answer, top);
    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whateverArrivesTheWalkEndsWithinItsLimits(
      @ForAll("pages") List<PageSummary> pages,
      @ForAll @LongRange(min = 0) long skip,
      @ForAll @IntRange(min = 1, max = 40) int maxPages,
      @ForAll @LongRange(min = 1, max = 500) long maxRuns) {
    Paginator walk =
        Paginator.start(new PageRequest(skip, 10), new PagingLimits(maxPages, maxRuns));
    int asked = 0;
    while (walk.next().isPresent()) {
      assertThat(walk.report().stopped()).isEmpty();
      assertThat(walk.report().listed()).isLessThan(maxRuns);
      walk = walk.after(pages.get(asked % pages.size()));
      asked++;
      assertThat(asked).isLessThanOrEqualTo(maxPages);
      assertThat(walk.report().pages()).isEqualTo(asked);
    }
    assertThat(walk.report().stopped()).isPresent();
  }

  @Provide
  Arbitrary<List<PageSummary>> pages() {
    Arbitrary<Integer> received = Arbitraries.integers().between(0, 15);
    Arbitrary<PageLinks> links =
        Arbitraries.longs()
            .between(0, 40)
            .map(PagedList::link)
            .injectNull(0.2)
            .map(next -> new PageLinks(null, null, next))
            .injectNull(0.2);
    return Combinators.combine(received, received, links)
        .as((some, others, link) -> new PageSummary(Math.max(some, others), some, link))
        .filter(facts -> facts.fresh() <= facts.received())
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static int pages(int size, int page) {
    return Math.max(1, (size + page - 1) / page);
  }
}
