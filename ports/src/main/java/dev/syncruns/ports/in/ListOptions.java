package dev.syncruns.ports.in;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.WalkLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to list runs.
 *
 * @param start where to begin and how many runs to ask for at a time.
 * @param limits how far to go at most.
 * @param deadline when the whole listing has to end; null when it may take as long as it needs.
 */
public record ListOptions(PageRequest start, WalkLimits limits, @Nullable Instant deadline) {

  /** From the beginning, 100 runs a page, to the end or the default limits. */
  public static ListOptions defaults() {
    return new ListOptions(PageRequest.first(PageRequest.DEFAULT_TOP), WalkLimits.DEFAULT, null);
  }

  /** The same with another number of runs a page, at least 1. */
  public ListOptions withPageSize(int top) {
    return new ListOptions(new PageRequest(start.skip(), top), limits, deadline);
  }

  /** The same beginning after the first {@code skip} runs. */
  public ListOptions from(long skip) {
    return new ListOptions(start.at(skip), limits, deadline);
  }

  /** The same with other limits. */
  public ListOptions within(WalkLimits limits) {
    return new ListOptions(start, limits, deadline);
  }

  /** The same with a deadline for the whole listing. */
  public ListOptions until(Instant deadline) {
    return new ListOptions(start, limits, deadline);
  }
}
