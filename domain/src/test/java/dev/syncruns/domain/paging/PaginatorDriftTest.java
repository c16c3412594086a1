package dev.syncruns.domain.paging;

import static dev.syncruns.domain.paging.PagedList.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks over lists that change between two requests. */
class PaginatorDriftTest {

  @ParameterizedTest
  @CsvSource({
    "1000, 100, true",
    "1000, 20, true",
    "1000, 11, true",
    "1000, 10, true",
    "1000, 100, false",
    "1000, 20, false",
    "1000, 11, false",
    "1000, 10, false",
    "37, 10, true",
    "20, 10, true",
    "1, 10, true"
  })
  void tenNewRunsBeforeEachPageLoseNoneAndRepeatNone(int size, int top, boolean hasLinks) {
    PagedList list = new PagedList(size).changingBy(request -> 10);
    PagingLimits limits = new PagingLimits(2_000, Long.MAX_VALUE);
    Walker walker =
        Walker.walk(
            (hasLinks ? list : list.withoutLinks())::answer, PageRequest.first(top), limits);
    assertThat(walker.listedOld()).isEqualTo(names("old-", size));
    assertThat(walker.listed()).doesNotHaveDuplicates();
    assertThat(walker.evidence().isComplete()).isTrue();
    int freshOnAPage = Math.max(top - 10, 9);
    assertThat(walker.requests()).isLessThanOrEqualTo(size / freshOnAPage + 4);
  }

  @Test
  void whatWasRepeatedIsInTheEvidence() {
    PagedList list = new PagedList(30).changingBy(request -> request == 2 ? 3 : 0);
    Walker walker = Walker.walk(list::answer, 10);
    assertThat(walker.listedOld()).isEqualTo(names("old-", 30));
    assertThat(walker.evidence())
        .isEqualTo(
            new PagingReport(
                4, 33, 3, 30, StopReason.END_OF_LIST, Set.of(PagingAnomaly.RUNS_REPEATED)));
  }

  @Test
  void aLeapThatWentTooFarIsSetAsideAndTheOrderKept() {
    PagedList list = new PagedList(60).changingBy(request -> request == 2 ? 10 : 0);
    Walker walker = Walker.walk(list::answer, 10);
    assertThat(walker.positions()).startsWith(0L, 10L, 29L, 20L, 30L);
    assertThat(walker.listed()).isEqualTo(names("old-", 60));
    assertThat(walker.evidence().listed()).isEqualTo(60);
    assertThat(walker.evidence().repeated()).isEqualTo(10);
  }

  @Test
  void aListThatMovesWithEveryOtherRequestIsStillListedWithoutGaps() {
    PagedList list = new PagedList(60).changingBy(request -> request == 2 || request == 4 ? 10 : 0);
    Walker walker = Walker.walk(list::answer, 10);
    assertThat(walker.listed()).isEqualTo(names("old-", 60));
    assertThat(walker.evidence().isComplete()).isTrue();
  }

  @Test
  void pagesOfOneRunDoNotLeap() {
    PagedList list = new PagedList(5).changingBy(request -> request == 2 ? 1 : 0);
    Walker walker = Walker.walk(list::answer, 1);
    assertThat(walker.positions()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(walker.listed()).isEqualTo(names("old-", 5));
  }

  @Test
  void runsThatLeaveMakeTheWalkEndAndRepeatNothing() {
    PagedList list = new PagedList(100).changingBy(request -> -5);
    Walker walker = Walker.walk(list::answer, 10);
    assertThat(walker.listed()).doesNotHaveDuplicates().isSubsetOf(names("old-", 100));
    assertThat(walker.evidence().stopped()).contains(StopReason.END_OF_LIST);
    assertThat(walker.requests()).isLessThanOrEqualTo(11);
  }

  @Test
  void aListThatOutrunsTheWalkEndsAtTheLimitAndIsNotCalledComplete() {
    PagedList list = new PagedList(100).changingBy(request -> 50);
    Walker walker =
        Walker.walk(list::answer, PageRequest.first(10), new PagingLimits(200, Long.MAX_VALUE));
    assertThat(walker.evidence().isComplete()).isFalse();
    assertThat(walker.requests()).isLessThanOrEqualTo(200);
  }

  @Property
  void whatIsListedIsAlwaysTheBeginningOfTheListWithoutGaps(
      @ForAll @IntRange(max = 80) int size,
      @ForAll @IntRange(min = 1, max = 12) int top,
      @ForAll @Size(max = 30) List<@IntRange(max = 14) Integer> growth,
      @ForAll boolean hasLinks) {
    PagedList list =
        new PagedList(size)
            .changingBy(request -> request - 2 < growth.size() ? growth.get(request - 2) : 0);
    Walker walker =
        Walker.walk(
            (hasLinks ? list : list.withoutLinks())::answer,
            PageRequest.first(top),
            new PagingLimits(400, Long.MAX_VALUE));
    List<String> listed = walker.listedOld();
    assertThat(listed).isEqualTo(names("old-", listed.size()));
    assertThat(new HashSet<>(walker.listed())).hasSameSizeAs(walker.listed());
    assertThat(walker.evidence().listed()).isEqualTo(walker.listed().size());
    if (walker.evidence().isComplete()) {
      assertThat(listed).hasSize(size);
    }
  }
}
