package dev.syncruns.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrefetchWindowTest {
  private static final PagingLimits LIMITS = PagingLimits.DEFAULT;
  private static final int TOP = 10;

  private Paginator walk = Paginator.start(PageRequest.first(TOP), LIMITS);
  private PrefetchWindow window = PrefetchWindow.start(8, LIMITS);

  @Test
  void growsOnceAHistoryIsLong() {
    List<Integer> sizes = IntStream.range(0, 10).map(i -> full()).boxed().toList();

    assertThat(sizes).containsExactly(1, 1, 1, 1, 2, 4, 8, 8, 8, 8);
    assertThat(wanted().subList(0, 3))
        .containsExactly(
            new PageRequest(100, TOP), new PageRequest(110, TOP), new PageRequest(120, TOP));
  }

  @Test
  void asksForNothingWhenNothingMayBeAhead() {
    window = PrefetchWindow.start(0, LIMITS);

    assertThat(IntStream.range(0, 9).map(i -> full())).containsOnly(0);
  }

  @Test
  void asksForNothingAfterTheEnd() {
    grow();
    arrive(new PageSummary(TOP, TOP, links(-1)));

    assertThat(wanted()).isEmpty();
  }

  @Test
  void startsOverWhenTheListMoved() {
    startsOverAfter(new PageSummary(TOP, TOP - 1, links(80)));
  }

  @Test
  void startsOverAfterAPageThatIsNotFull() {
    startsOverAfter(new PageSummary(TOP - 1, TOP - 1, links(79)));
  }

  @Test
  void startsOverAfterAnOddLink() {
    startsOverAfter(new PageSummary(TOP, TOP, links(90)));
  }

  @Test
  void startsOverWithoutLinks() {
    startsOverAfter(new PageSummary(TOP, TOP, null));
  }

  @Test
  void keepsToTheLimitOfPages() {
    PagingLimits limits = new PagingLimits(10, Long.MAX_VALUE);
    walk = Paginator.start(PageRequest.first(TOP), limits);
    window = PrefetchWindow.start(8, limits);
    grow();

    assertThat(wanted()).hasSize(3);
  }

  @Test
  void keepsToTheLimitOfRuns() {
    PagingLimits limits = new PagingLimits(1_000, 91);
    walk = Paginator.start(PageRequest.first(TOP), limits);
    window = PrefetchWindow.start(8, limits);
    grow();

    assertThat(wanted()).hasSize(3);
    full();
    full();
    assertThat(wanted()).hasSize(1);
  }

  @Test
  void neverAsksPastTheLastPosition() {
    PageRequest last = new PageRequest(Long.MAX_VALUE - 75, TOP);
    walk = Paginator.start(last, LIMITS);
    grow();

    assertThat(wanted()).hasSize(1);
  }

  @Test
  void refusesLessThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> PrefetchWindow.start(-1, LIMITS));
  }

  @Test
  void keepsToTheRequestsThatMayStillBeMade() {
    grow();

    assertThat(window.requests(walk, 3)).hasSize(3);
    assertThat(window.requests(walk, 0)).hasSize(1);
    window = PrefetchWindow.start(0, LIMITS);
    assertThat(window.requests(walk, 3)).isEmpty();
  }

  private List<PageRequest> wanted() {
    return window.requests(walk, Long.MAX_VALUE);
  }

  private void startsOverAfter(PageSummary odd) {
    grow();
    assertThat(window.startsOver()).isFalse();
    assertThat(wanted()).hasSize(8);

    arrive(odd);
    assertThat(window.startsOver()).isTrue();
    assertThat(wanted()).hasSize(1);
  }

  private void grow() {
    for (int page = 0; page < 7; page++) {
      full();
    }
  }

  private int full() {
    long following = walk.next().orElseThrow().skip() + TOP;
    arrive(new PageSummary(TOP, TOP, links(following)));
    return wanted().size();
  }

  private void arrive(PageSummary page) {
    PageRequest asked = walk.next().orElseThrow();
    walk = walk.after(page);
    window = window.after(asked, page);
  }

  private static PageLinks links(long next) {
    PageLink link = next < 0 ? null : new PageLink("https://x.invalid/?$skip=" + next);
    return new PageLinks(null, null, nullable(link));
  }

  private static @Nullable PageLink nullable(@Nullable PageLink link) {
    return link;
  }
}
