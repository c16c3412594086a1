package dev.syncruns.domain.paging;

import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A stand-in for the service: a list of runs, answered page by page, that may change between. */
final class PagedList {
  static final LongBinaryOperator TO_THE_NEXT_POSITION = Long::sum;

  private final List<String> runs;
  private int cap = Integer.MAX_VALUE;
  private IntUnaryOperator change = request -> 0;
  private LongBinaryOperator nextLink = TO_THE_NEXT_POSITION;
  private boolean hasLinks = true;
  private boolean linksPastEnd = false;
  private int requests = 0;

  PagedList(int size) {
    runs = new ArrayList<>(names("old-", size));
  }

  static List<String> names(String prefix, int size) {
    return IntStream.range(0, size).mapToObj(i -> prefix + i).toList();
  }

  /** Answers at most {@code cap} runs a page, whatever is asked. */
  PagedList cappedAt(int cap) {
    this.cap = cap;
    return this;
  }

  /** Before each request but the first, runs appear at the front, or leave it when negative. */
  PagedList changingBy(IntUnaryOperator runsBeforeRequest) {
    this.change = runsBeforeRequest;
    return this;
  }

  /** Names {@code nextLink(skip, received)} as the position of the next page. */
  PagedList linkingTo(LongBinaryOperator nextLink) {
    this.nextLink = nextLink;
    return this;
  }

  /** Sends no links at all. */
  PagedList withoutLinks() {
    this.hasLinks = false;
    return this;
  }

  /** Names a next page although the list ends with this one. */
  PagedList linkingPastItsEnd() {
    this.linksPastEnd = true;
    return this;
  }

  int requests() {
    return requests;
  }

  Page<RunSummary> answer(PageRequest request) {
    requests++;
    if (requests > 1) {
      change(change.applyAsInt(requests));
    }
    int from = (int) Math.min(request.skip(), runs.size());
    int to = (int) Math.min((long) from + Math.min(request.top(), cap), runs.size());
    List<RunSummary> page = runs.subList(from, to).stream().map(PagedList::run).toList();
    return Page.of(request, page, links(request.skip(), to - from, to < runs.size()));
  }

  private void change(int by) {
    for (int i = 0; i < by; i++) {
      runs.add(0, "new-" + requests + "-" + i);
    }
    for (int i = 0; i > by && !runs.isEmpty(); i--) {
      runs.remove(0);
    }
  }

  private @Nullable PageLinks links(long skip, int received, boolean hasMore) {
    if (!hasLinks) {
      return null;
    }
    boolean hasNext = hasMore || linksPastEnd;
    return new PageLinks(
        link(skip), null, hasNext ? link(nextLink.applyAsLong(skip, received)) : null);
  }

  static PageLink link(long skip) {
    return new PageLink("https://elsewhere.example/{connectionId}/runs?$skip=" + skip + "&$top=9");
  }

  private static RunSummary run(String id) {
    return new RunSummary(RunId.of(id), null, null, ExtraFields.none());
  }
}
