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
 * Pages that are asked for on other threads before they are used. The threads are daemons, as many
 * as pages may be under way, and end when there is nothing to do.
 */
final class PagePrefetcher<T> {
  private final Function<PageRequest, Page<T>> catalog;
  private final ThreadPoolExecutor threads;
  private final Map<PageRequest, Future<Page<T>>> underWay = new HashMap<>();

  /** Pages of {@code catalog}, at most {@code most} under way at the same time, at least 1. */
  PagePrefetcher(Function<PageRequest, Page<T>> catalog, int most) {
    this.catalog = catalog;
    this.threads = DaemonThreads.atMost(most, "syncruns-pages-ahead");
  }

  /** The page; waits for it when it is under way, asks for it on this thread otherwise. */
  Page<T> page(PageRequest request) {
    Future<Page<T>> page = underWay.remove(request);
    return page == null ? catalog.apply(request) : DaemonThreads.await(page);
  }

  /** Sees to it that these pages are under way, unless the caller has left. */
  void prefetch(List<PageRequest> wanted) {
    for (PageRequest request : wanted) {
      if (!threads.isShutdown()) {
        underWay.computeIfAbsent(request, absent -> threads.submit(() -> catalog.apply(request)));
      }
    }
  }

  /** Gives up what is under way. */
  void cancel() {
    underWay.values().forEach(page -> page.cancel(true));
    underWay.clear();
  }

  /** Gives up what is under way and asks for nothing ahead any more. */
  void close() {
    cancel();
    threads.shutdownNow();
  }
}
