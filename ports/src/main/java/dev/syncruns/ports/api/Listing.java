package dev.syncruns.ports.api;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PagingReport;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * One walk over a list of the service (the runs of a connection, or connections, or source files),
 * in the service's order, each item once. Lazy: a page is asked for when its first item is, and
 * none after the caller stops. When {@link ListOptions#withPrefetch()} allows it, pages after the
 * one in use are asked for on other threads meanwhile, until the walk is over or {@link #close()
 * closed}. A listing is walked once, by one thread; {@link #stream()} and {@link #pages()} are two
 * views of the same walk.
 *
 * @param <T> what is listed
 */
public interface Listing<T> extends AutoCloseable {

  /**
   * The items, one after another. Its terminal operations throw the {@link
   * dev.syncruns.domain.problem.Problem} of a page that could not be had; the items before it have
   * been given out by then.
   */
  Stream<T> stream();

  /**
   * The pages, each without the items that an earlier one held; may hold empty ones. Throws as
   * {@link #stream()} does.
   */
  Iterator<Page<T>> pages();

  /**
   * What the walk knows of its completeness so far; final once the stream or the pages are used up.
   */
  PagingReport report();

  /**
   * Gives up the pages that were asked for ahead. Needed only when pages are asked for ahead and
   * the walk is left before its end; closing the {@link #stream()} does the same.
   */
  @Override
  default void close() {}
}
