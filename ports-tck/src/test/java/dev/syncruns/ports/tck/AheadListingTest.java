package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PagingLimits;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.tck.script.Paging;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listing that asks ahead: really at once, within its limits, and listing the same. */
@Timeout(60)
class AheadListingTest {
  private static final List<Run> RUNS = SampleRuns.ended(200);

  private final Queue<Long> asked = new ConcurrentLinkedQueue<>();

  @AfterEach
  void noInterruptIsLeftBehind() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void pagesAheadAreUnderWayAtTheSameTime() {
    CyclicBarrier two = new CyclicBarrier(2);
    Listing<Run> listing =
        listing(
            page -> {
              if (page.skip() == 50 || page.skip() == 60) {
                meet(two); // ends only when both pages are asked for at once
              }
              return page;
            },
            ListOptions.defaults().withPageSize(10).withPrefetch(2));

    assertThat(listing.stream().toList()).isEqualTo(RUNS);
    assertThat(listing.report().isComplete()).isTrue();
  }

  @Test
  void noPageIsAskedForBeyondTheLimitOfRuns() {
    PagingLimits limits = new PagingLimits(1_000, 95);
    Listing<Run> listing =
        listing(
            UnaryOperator.identity(),
            ListOptions.defaults().withPageSize(10).withLimits(limits).withPrefetch(64));

    assertThat(listing.stream().count()).isEqualTo(100);
    assertThat(asked).hasSize(10);
  }

  @Test
  void noPageIsAskedForBeyondTheLimitOfPages() {
    PagingLimits limits = new PagingLimits(12, 1_000);
    Listing<Run> listing =
        listing(
            UnaryOperator.identity(),
            ListOptions.defaults().withPageSize(10).withLimits(limits).withPrefetch(64));

    assertThat(listing.stream().count()).isEqualTo(120);
    assertThat(asked).hasSize(12);
  }

  @Test
  void aFaultInTheMiddleComesWhenItsPageIsWantedAndTheWalkCanGoOn() {
    List<Long> failed = new ArrayList<>();
    Listing<Run> listing =
        listing(
            page -> {
              if (page.skip() == 120 && failed.isEmpty()) {
                failed.add(page.skip());
                throw new TransportError("the line is cut", ProblemContext.notSent());
              }
              return page;
            },
            ListOptions.defaults().withPageSize(10).withPrefetch(8));
    Iterator<Page<Run>> pages = listing.pages();
    List<Run> listed = new ArrayList<>();

    for (int i = 0; i < 12; i++) {
      listed.addAll(pages.next().items());
    }
    assertThatThrownBy(pages::next).isInstanceOf(TransportError.class);
    pages.forEachRemaining(page -> listed.addAll(page.items()));

    assertThat(listed).isEqualTo(RUNS);
  }

  @Test
  void anInterruptEndsTheWaitForAPageAhead() {
    CountDownLatch never = new CountDownLatch(1);
    Listing<Run> listing =
        listing(
            page -> {
              if (page.skip() == 10) {
                await(never);
              }
              return page;
            },
            ListOptions.defaults().withPageSize(10).withPrefetch(2));
    Iterator<Page<Run>> pages = listing.pages();
    pages.next();
    Thread.currentThread().interrupt();

    assertThatThrownBy(pages::next).isInstanceOf(CallInterrupted.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private Listing<Run> listing(UnaryOperator<PageRequest> before, ListOptions options) {
    return SyncRuns.over(new Catalog(before, asked))
        .timeSource(new ManualTiming())
        .retryPolicy(dev.syncruns.domain.retry.RetryPolicy.DEFAULT.withMaxAttempts(1))
        .build()
        .list()
        .runs(SampleRuns.CONNECTION, options);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException(alone);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException gaveUp) {
      throw new IllegalStateException(gaveUp);
    }
  }

  /** Two hundred runs, with something done before each page. */
  private record Catalog(UnaryOperator<PageRequest> before, Queue<Long> asked)
      implements RunCatalog {
    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
      asked.add(page.skip());
      return Paging.documented().page(RUNS, before.apply(page));
    }

    @Override
    public Page<RunSummary> summaries(
        ConnectionId connection, PageRequest page, CallOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Run run(ConnectionId connection, RunId run, CallOptions options) {
      throw new UnsupportedOperationException();
    }
  }
}
