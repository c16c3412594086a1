package dev.syncruns.ports.api;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PagingLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options for listing runs.
 *
 * @param start the first position and the page size.
 * @param limits the limits of the walk.
 * @param deadline the deadline of the whole listing; null for none.
 * @param prefetch maximum number of pages requested before they are used, each on a separate
 *     thread; 0 requests each page when its first run is used. The result is the same. A history of
 *     up to five pages causes no additional request; for longer ones a few requests at the end may
 *     be unused.
 */
public record ListOptions(
    PageRequest start, PagingLimits limits, @Nullable Instant deadline, int prefetch) {
  private static final int MOST_AHEAD = 64;

  /** Validates the number of pages. */
  public ListOptions {
    if (prefetch < 0 || prefetch > MOST_AHEAD) {
      throw new IllegalArgumentException(
          "prefetch is " + prefetch + "; expected 0 to " + MOST_AHEAD);
    }
  }

  /** Creates options without prefetching. */
  public ListOptions(PageRequest start, PagingLimits limits, @Nullable Instant deadline) {
    this(start, limits, deadline, 0);
  }

  /** Returns options for the whole list, with 100 runs a page and the default limits. */
  public static ListOptions defaults() {
    return new ListOptions(PageRequest.first(PageRequest.DEFAULT_TOP), PagingLimits.DEFAULT, null);
  }

  /** Returns a copy with another page size, at least 1. */
  public ListOptions withPageSize(int top) {
    return new ListOptions(new PageRequest(start.skip(), top), limits, deadline, prefetch);
  }

  /** Returns a copy that begins after the first {@code skip} runs. */
  public ListOptions withSkip(long skip) {
    return new ListOptions(start.at(skip), limits, deadline, prefetch);
  }

  /** Returns a copy with other limits. */
  public ListOptions withLimits(PagingLimits limits) {
    return new ListOptions(start, limits, deadline, prefetch);
  }

  /** Returns a copy with a deadline for the whole listing. */
  public ListOptions withDeadline(Instant deadline) {
    return new ListOptions(start, limits, deadline, prefetch);
  }

  /** Returns a copy with up to {@code pages} prefetched pages, from 0 to 64. */
  public ListOptions withPrefetch(int pages) {
    return new ListOptions(start, limits, deadline, pages);
  }
}
