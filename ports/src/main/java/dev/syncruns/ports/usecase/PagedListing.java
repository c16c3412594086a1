package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PageSummary;
import dev.syncruns.domain.paging.Paginator;
import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.paging.PrefetchWindow;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A listing that executes a {@link Paginator}: requests its next page and, as a {@link
 * PrefetchWindow} permits, the pages after it, and leaves out repeated items.
 */
final class PagedListing<T> implements Listing<T>, Iterator<Page<T>> {
  private final PagePrefetcher<T> catalog;
  private final LongSupplier requestsLeft;
  private final Set<Object> seen = new HashSet<>();
  private final Function<T, @Nullable Object> identity;
  private final ListOptions options;
  private Paginator paginator;
  private PrefetchWindow window;

  /**
   * Creates a listing that has not begun.
   *
   * @param catalog the source of pages
   * @param identity identifies an item; null if it has no identity
   * @param options how to list
   * @param ahead how pages are prefetched
   */
  PagedListing(
      Function<PageRequest, Page<T>> catalog,
      Function<T, @Nullable Object> identity,
      ListOptions options,
      Ahead ahead) {
    this.identity = identity;
    this.requestsLeft = ahead.requestsLeft();
    this.options = options;
    this.catalog = new PagePrefetcher<>(catalog, Math.max(1, options.prefetch()), ahead.executor());
    this.window = PrefetchWindow.start(options.prefetch(), options.limits());
    this.paginator = Paginator.start(options.start(), options.limits());
  }

  @Override
  public Stream<T> stream() {
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, ordered), false)
        .flatMap(page -> page.items().stream())
        .onClose(this::close);
  }

  @Override
  public Iterator<Page<T>> pages() {
    return this;
  }

  @Override
  public PagingReport report() {
    return paginator.report();
  }

  @Override
  public void close() {
    catalog.close();
  }

  @Override
  public boolean hasNext() {
    return paginator.next().isPresent();
  }

  @Override
  public Page<T> next() {
    Page<T> page = arrived();
    PageRequest request = asked();
    Set<Object> unlisted = new HashSet<>();
    List<T> fresh = page.items().stream().filter(item -> isFresh(item, unlisted)).toList();
    PageSummary facts = new PageSummary(page.items().size(), fresh.size(), page.links());
    boolean isSetAside = paginator.discards(facts);
    paginator = paginator.after(facts);
    askAhead(request, facts);
    if (isSetAside) {
      return new Page<>(page.request(), List.of(), page.links(), page.extra());
    }
    seen.addAll(unlisted);
    return new Page<>(page.request(), fresh, page.links(), page.extra());
  }

  private PageRequest asked() {
    return paginator
        .next()
        .orElseThrow(() -> new NoSuchElementException("the listing has no further page"));
  }

  /** The next page of the walk, with as many runs as the response limit permits. */
  private Page<T> arrived() {
    while (true) {
      try {
        return catalog.page(asked());
      } catch (LimitExceeded tooLarge) {
        catalog.cancel();
        paginator = halved(tooLarge);
        window = PrefetchWindow.start(options.prefetch(), options.limits());
      } catch (RuntimeException problem) {
        catalog.cancel();
        throw problem;
      }
    }
  }

  private Paginator halved(LimitExceeded tooLarge) {
    if (tooLarge.limit() != LimitExceeded.Limit.BODY_SIZE) {
      throw tooLarge;
    }
    return paginator.halved().orElseThrow(tooLarge::ofSingleRun);
  }

  private void askAhead(PageRequest asked, PageSummary facts) {
    window = window.after(asked, facts);
    if (window.startsOver()) {
      catalog.cancel();
    }
    if (paginator.next().isEmpty()) {
      catalog.close();
    }
    catalog.prefetch(window.requests(paginator, requestsLeft.getAsLong()));
  }

  private boolean isFresh(T item, Set<Object> unlisted) {
    Object id = identity.apply(item);
    return id == null || (!seen.contains(id) && unlisted.add(id));
  }

  /**
   * How pages are prefetched.
   *
   * @param requestsLeft the requests still available.
   * @param executor makes the requests; null for daemon threads.
   */
  record Ahead(LongSupplier requestsLeft, @Nullable Executor executor) {}
}
