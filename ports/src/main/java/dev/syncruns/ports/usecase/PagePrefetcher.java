package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Function;

/**
 * Requests pages on other threads before they are used. The daemon threads, one for each page in
 * flight, end when they are idle.
 */
final class PagePrefetcher<T> {
  private final Function<PageRequest, Page<T>> catalog;
  private final ThreadPoolExecutor threads;
  private final Map<PageRequest, Future<Page<T>>> underWay = new HashMap<>();

  /**
   * Creates a prefetcher for {@code catalog} with at most {@code most} concurrent requests, at
   * least 1.
   */
  PagePrefetcher(Function<PageRequest, Page<T>> catalog, int most) {
    this.catalog = catalog;
    this.threads = DaemonThreads.atMost(most, "syncruns-pages-ahead");
  }

  /** Returns the page; waits for it if it is in flight, otherwise requests it on this thread. */
  Page<T> page(PageRequest request) {
    Future<Page<T>> page = underWay.remove(request);
    return page == null ? catalog.apply(request) : DaemonThreads.await(page);
  }

  /** Starts requests for these pages, unless the prefetcher is closed. */
  void prefetch(List<PageRequest> wanted) {
    for (PageRequest request : wanted) {
      if (!threads.isShutdown()) {
        underWay.computeIfAbsent(request, absent -> threads.submit(() -> catalog.apply(request)));
      }
    }
  }

  /** Cancels the requests in flight. */
  void cancel() {
    underWay.values().forEach(page -> page.cancel(true));
    underWay.clear();
  }

  /** Cancels the requests in flight and permits no further ones. */
  void close() {
    cancel();
    threads.shutdownNow();
  }
}
