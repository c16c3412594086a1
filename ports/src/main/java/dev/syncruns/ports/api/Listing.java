package dev.syncruns.ports.api;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.run.HasId;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * One walk over the runs of a connection, in the service's order, each run once. Lazy: a page is
 * asked for when its first run is, and none after the caller stops. When {@link
 * ListOptions#withPrefetch()} allows it, pages after the one in use are asked for on other threads
 * meanwhile, until the walk is over or {@link #close() closed}. A listing is walked once, by one
 * thread; {@link #stream()} and {@link #pages()} are two views of the same walk.
 *
 * @param <T> the form of the runs
 */
public interface Listing<T extends HasId> extends AutoCloseable {

  /**
   * The runs, one after another. Its terminal operations throw the {@link
   * dev.syncruns.domain.problem.Problem} of a page that could not be had; the runs before it have
   * been given out by then.
   */
  Stream<T> stream();

  /**
   * The pages, each without the runs that an earlier one held; may hold empty ones. Throws as
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
