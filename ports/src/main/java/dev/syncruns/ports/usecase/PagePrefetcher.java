package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests pages on other threads before they are used. */
final class PagePrefetcher<T> {
  private final Function<PageRequest, Page<T>> catalog;
  private final Workers threads;
  private final Map<PageRequest, Future<Page<T>>> underWay = new HashMap<>();

  /**
   * Creates a prefetcher.
   *
   * @param catalog the source of pages
   * @param most the maximum number of concurrent requests, at least 1
   * @param executor makes the requests; null for daemon threads
   */
  PagePrefetcher(Function<PageRequest, Page<T>> catalog, int most, @Nullable Executor executor) {
    this.catalog = catalog;
    this.threads = new Workers(executor, most, "syncruns-pages-ahead");
  }

  /** Returns the page; waits for it if it is in flight, otherwise requests it on this thread. */
  Page<T> page(PageRequest request) {
    Future<Page<T>> page = underWay.remove(request);
    return page == null ? catalog.apply(request) : threads.await(page);
  }

  /** Starts requests for these pages, unless the prefetcher is closed. */
  void prefetch(List<PageRequest> wanted) {
    for (PageRequest request : wanted) {
      if (!threads.isClosed()) {
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
    threads.close();
  }
}
