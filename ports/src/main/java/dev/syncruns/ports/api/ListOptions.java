package dev.syncruns.ports.api;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PagingLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to list runs.
 *
 * @param start where to begin and how many runs to ask for at a time.
 * @param limits how far to go at most.
 * @param deadline when the whole listing has to end; null when it may take as long as it needs.
 * @param prefetch how many pages may be asked for before they are used, each on a thread of its
 *     own; 0 asks for every page only when its first run is wanted. What is listed is the same. A
 *     history of up to five pages costs no request more; after that a few at its end may be in
 *     vain.
 */
public record ListOptions(
    PageRequest start, PagingLimits limits, @Nullable Instant deadline, int prefetch) {
  private static final int MOST_AHEAD = 64;

  /** Refuses a number of pages ahead that no service would like. */
  public ListOptions {
    if (prefetch < 0 || prefetch > MOST_AHEAD) {
      throw new IllegalArgumentException(
          "ahead is " + prefetch + ", must be from 0 to " + MOST_AHEAD);
    }
  }

  /** Every page is asked for when it is used. */
  public ListOptions(PageRequest start, PagingLimits limits, @Nullable Instant deadline) {
    this(start, limits, deadline, 0);
  }

  /** From the beginning, 100 runs a page, to the end or the default limits. */
  public static ListOptions defaults() {
    return new ListOptions(PageRequest.first(PageRequest.DEFAULT_TOP), PagingLimits.DEFAULT, null);
  }

  /** The same with another number of runs a page, at least 1. */
  public ListOptions withPageSize(int top) {
    return new ListOptions(new PageRequest(start.skip(), top), limits, deadline, prefetch);
  }

  /** The same beginning after the first {@code skip} runs. */
  public ListOptions withSkip(long skip) {
    return new ListOptions(start.at(skip), limits, deadline, prefetch);
  }

  /** The same with other limits. */
  public ListOptions withLimits(PagingLimits limits) {
    return new ListOptions(start, limits, deadline, prefetch);
  }

  /** The same with a deadline for the whole listing. */
  public ListOptions withDeadline(Instant deadline) {
    return new ListOptions(start, limits, deadline, prefetch);
  }

  /** The same with up to {@code pages} pages asked for before they are used, from 0 to 64. */
  public ListOptions withPrefetch(int pages) {
    return new ListOptions(start, limits, deadline, pages);
  }
}
