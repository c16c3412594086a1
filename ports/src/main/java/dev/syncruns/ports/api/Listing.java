package dev.syncruns.ports.api;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PagingReport;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A walk over a list of the service (runs of a connection, connections or source files), in the
 * service's order, with each item once. Lazy: a page is requested when its first item is used, and
 * none after the caller stops. With {@link ListOptions#withPrefetch()} following pages are
 * requested on other threads until the walk is over or {@link #close() closed}. A listing is walked
 * once, by one thread; {@link #stream()} and {@link #pages()} are views of the same walk.
 *
 * @param <T> the type of the items
 */
public interface Listing<T> extends AutoCloseable {

  /**
   * Returns the items. Terminal operations throw the {@link dev.syncruns.domain.problem.Problem} of
   * a page that could not be read, after all items before it.
   */
  Stream<T> stream();

  /**
   * Returns the pages, without items that an earlier page contained; pages may be empty. Throws
   * like {@link #stream()}.
   */
  Iterator<Page<T>> pages();

  /**
   * Returns the report on the completeness of the walk so far; final after the last item or page.
   */
  PagingReport report();

  /**
   * Cancels prefetched pages. Required only if pages are prefetched and the walk is abandoned
   * before its end; closing the {@link #stream()} has the same effect.
   */
  @Override
  default void close() {}
}
