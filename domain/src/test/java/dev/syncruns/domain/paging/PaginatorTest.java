package dev.syncruns.domain.paging;

import static dev.syncruns.domain.paging.PagedList.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.syncruns.domain.run.RunSummary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks over lists that do not change, by services that keep their links in good order or not. */
class PaginatorTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10, 1",
    "1, 10, 1",
    "9, 10, 1",
    "10, 10, 1",
    "11, 10, 2",
    "20, 10, 2",
    "25, 10, 3",
    "3, 1, 3",
    "20000, 100, 200"
  })
  void aWellKeptListTakesOneRequestAPage(int size, int top, int requests) {
    Walker walker = Walker.walk(new PagedList(size)::answer, top);
    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.evidence())
        .isEqualTo(
            new PagingReport(
                requests, size, 0, (requests - 1L) * top, StopReason.END_OF_LIST, Set.of()));
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "9, 1", "10, 2", "11, 2", "20, 3", "25, 3"})
  void withoutLinksAFullPageIsFollowedByAnother(int size, int requests) {
    Walker walker = Walker.walk(new PagedList(size).withoutLinks()::answer, 10);
    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.requests()).isEqualTo(requests);
    assertThat(walker.evidence().isComplete()).isTrue();
    assertThat(walker.evidence().anomalies())
        .containsExactlyElementsOf(size < 10 ? Set.of() : Set.of(PagingAnomaly.LINKS_MISSING));
  }

  @ParameterizedTest
  @CsvSource({"0, 11", "5, 12", "10, 12", "20, 13"})
  void emptyPagesThatNameANextPageAreFollowedForAWhile(int size, int requests) {
    PagedList endless = new PagedList(size).linkingPastItsEnd().linkingTo((skip, n) -> skip + 10);
    Walker walker = Walker.walk(endless::answer, 10);
    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.requests()).isLessThanOrEqualTo(requests);
    assertThat(walker.evidence().stopped()).contains(StopReason.NO_PROGRESS);
    assertThat(walker.evidence().anomalies()).contains(PagingAnomaly.EMPTY_PAGE);
  }

  @Test
  void goesOnThroughAnEmptyPage() {
    PagedList list = new PagedList(15);
    Walker walker =
        Walker.walk(
            request -> {
              Page<RunSummary> page = list.answer(request);
              return request.skip() == 10 && list.requests() == 2
                  ? Page.of(request, List.of(), new PageLinks(null, null, PagedList.link(11)))
                  : page;
            },
            10);
    assertThat(walker.positions()).containsExactly(0L, 10L, 11L);
    assertThat(walker.evidence().anomalies()).containsExactly(PagingAnomaly.EMPTY_PAGE);
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @Test
  void aLinkBehindAnEmptyPageThatDoesNotAdvanceIsTheEnd() {
    PagedList list = new PagedList(20).linkingPastItsEnd().linkingTo((skip, n) -> skip + n);
    Walker walker = Walker.walk(list::answer, 10);
    assertThat(walker.positions()).containsExactly(0L, 10L, 20L);
    assertThat(walker.evidence().stopped()).contains(StopReason.END_OF_LIST);
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "-1000"})
  void aLinkToItselfOrBackIsCountedOn(int ahead) {
    PagedList list =
        new PagedList(25).linkingPastItsEnd().linkingTo((skip, n) -> Math.max(0, skip + ahead));
    Walker walker = Walker.walk(list::answer, 10);
    assertThat(walker.positions()).containsExactly(0L, 10L, 20L, 25L);
    assertThat(walker.listed()).isEqualTo(names("old-", 25));
    assertThat(walker.evidence().anomalies()).containsExactly(PagingAnomaly.LINK_DOES_NOT_ADVANCE);
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @Test
  void aLinkThatRepeatsIsCountedOn() {
    PagedList list = new PagedList(25).linkingTo((skip, n) -> 10);
    Walker walker = Walker.walk(list::answer, 10);
    assertThat(walker.positions()).containsExactly(0L, 10L, 20L);
    assertThat(walker.listed()).isEqualTo(names("old-", 25));
  }

  /** Some services write a next link with nothing in it also where there is no next page. */
  @ParameterizedTest
  @CsvSource({"0, 1", "9, 1", "10, 2", "25, 3", "30, 4"})
  void aBlankNextLinkIsFollowedBehindAFullPageOnly(int size, int requests) {
    PagedList list = new PagedList(size);
    PageLinks blank = new PageLinks(null, null, PageLink.BLANK);
    Walker walker =
        Walker.walk(request -> Page.of(request, list.answer(request).items(), blank), 10);

    assertThat(walker.listed()).isEqualTo(names("old-", size));
    assertThat(walker.requests()).isEqualTo(requests);
    assertThat(walker.evidence().isComplete()).isTrue();
    assertThat(walker.evidence().anomalies())
        .containsExactlyElementsOf(size < 10 ? Set.of() : Set.of(PagingAnomaly.LINK_UNREADABLE));
  }

  @Test
  void anUnreadableLinkIsCountedOn() {
    PagedList list = new PagedList(25);
    PageLinks unreadable = new PageLinks(null, null, new PageLink("?page=two"));
    Walker walker =
        Walker.walk(request -> Page.of(request, list.answer(request).items(), unreadable), 10);
    assertThat(walker.positions()).containsExactly(0L, 10L, 20L, 25L);
    assertThat(walker.listed()).isEqualTo(names("old-", 25));
    assertThat(walker.evidence().anomalies()).containsExactly(PagingAnomaly.LINK_UNREADABLE);
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @Test
  void aGapInTheLinksOfTheApiPagesExampleIsAskedFor() {
    PagedList list = new PagedList(250).linkingTo((skip, n) -> skip == 0 ? 200 : skip + n);
    Walker walker = Walker.walk(list::answer, 100);
    assertThat(walker.positions()).containsExactly(0L, 100L, 200L);
    assertThat(walker.listed()).isEqualTo(names("old-", 250));
    assertThat(walker.evidence().anomalies()).containsExactly(PagingAnomaly.LINK_PASSES_OVER);
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @Test
  void theApiPagesExampleAnsweredToEveryRequestEnds() {
    PagedList one = new PagedList(1);
    PageLinks links = new PageLinks(PagedList.link(0), PagedList.link(100), PagedList.link(200));
    Walker walker =
        Walker.walk(
            request -> Page.of(request, one.answer(PageRequest.first(100)).items(), links), 100);
    assertThat(walker.listed()).containsExactly("old-0");
    assertThat(walker.positions()).containsExactly(0L, 1L, 200L);
    assertThat(walker.evidence().stopped()).contains(StopReason.NO_PROGRESS);
  }

  @ParameterizedTest
  @CsvSource({"true, 11", "false, 11"})
  void aServiceThatIgnoresSkipIsGivenUp(boolean hasLinks, int requests) {
    PagedList list = new PagedList(100);
    Walker walker =
        Walker.walk(
            request ->
                Page.of(
                    request,
                    list.answer(PageRequest.first(10)).items(),
                    hasLinks
                        ? new PageLinks(null, null, PagedList.link(request.skip() + 10))
                        : null),
            10);
    assertThat(walker.listed()).isEqualTo(names("old-", 10));
    assertThat(walker.requests()).isEqualTo(requests);
    assertThat(walker.evidence().stopped()).contains(StopReason.NO_PROGRESS);
    assertThat(walker.evidence().isComplete()).isFalse();
  }

  @Test
  void aServiceThatIgnoresSkipAndNamesTheSamePageIsGivenUpAtOnce() {
    PagedList list = new PagedList(100);
    PageLinks links = new PageLinks(null, null, PagedList.link(10));
    Walker walker =
        Walker.walk(
            request -> Page.of(request, list.answer(PageRequest.first(10)).items(), links), 10);
    assertThat(walker.requests()).isEqualTo(2);
    assertThat(walker.evidence().stopped()).contains(StopReason.NO_PROGRESS);
    assertThat(walker.evidence().anomalies())
        .containsExactly(PagingAnomaly.LINK_DOES_NOT_ADVANCE, PagingAnomaly.RUNS_REPEATED);
  }

  @Test
  void aStreamOfFreshPagesWithoutEndStopsAtTheLimitOfPages() {
    PagedList list = new PagedList(100_000);
    Walker walker =
        Walker.walk(list::answer, PageRequest.first(10), new PagingLimits(7, Long.MAX_VALUE));
    assertThat(walker.listed()).isEqualTo(names("old-", 70));
    assertThat(walker.evidence().stopped()).contains(StopReason.PAGE_LIMIT);
    assertThat(Walker.walk(list::answer, 10).evidence().pages()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, RUN_LIMIT", "10, 1, RUN_LIMIT", "11, 2, RUN_LIMIT", "25, 3, END_OF_LIST"})
  void stopsAtTheLimitOfRuns(long maxRuns, int requests, StopReason reason) {
    Walker walker =
        Walker.walk(
            new PagedList(25)::answer, PageRequest.first(10), new PagingLimits(1_000, maxRuns));
    assertThat(walker.requests()).isEqualTo(requests);
    assertThat(walker.evidence().stopped()).contains(reason);
  }

  @Test
  void theEndIsTheEndAlsoAtTheLimits() {
    Walker walker =
        Walker.walk(new PagedList(20)::answer, PageRequest.first(10), new PagingLimits(2, 20));
    assertThat(walker.evidence().stopped()).contains(StopReason.END_OF_LIST);
  }

  @Test
  void beginsWhereItIsTold() {
    PageRequest first = new PageRequest(15, 10);
    assertThat(Paginator.start(first, PagingLimits.DEFAULT).next()).contains(first);
    assertThat(Paginator.start(first, PagingLimits.DEFAULT).report().position()).isEqualTo(15);
    Walker walker = Walker.walk(new PagedList(30)::answer, first, PagingLimits.DEFAULT);
    assertThat(walker.listed()).isEqualTo(names("old-", 30).subList(15, 30));
    assertThat(walker.positions()).containsExactly(15L, 25L);
  }

  @ParameterizedTest
  @CsvSource({"100, 1", "30, 4"})
  void aServiceThatCapsThePageIsFollowedByItsLinks(int cap, int requests) {
    Walker walker = Walker.walk(new PagedList(100).cappedAt(cap)::answer, 200);
    assertThat(walker.listed()).isEqualTo(names("old-", 100));
    assertThat(walker.requests()).isEqualTo(requests);
    assertThat(walker.evidence().anomalies()).isEmpty();
  }

  @Test
  void aFarPositionDoesNotOverflow() {
    PageRequest last = new PageRequest(Long.MAX_VALUE - 1, 10);
    Paginator walk = Paginator.start(last, PagingLimits.DEFAULT);
    assertThat(walk.after(new PageSummary(10, 10, null)).next())
        .contains(new PageRequest(Long.MAX_VALUE, 10));
  }

  @Test
  void refusesAPageNobodyAskedFor() {
    Walker walker = Walker.walk(new PagedList(1)::answer, 10);
    assertThat(walker.walk().next()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> walker.walk().after(new PageSummary(0, 0, null)))
        .withMessage("The walk over pages is over: END_OF_LIST");
  }
}
