package dev.syncruns.domain.paging;

import dev.syncruns.domain.run.RunSummary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A caller that carries out a walk as its contract says, and remembers what happened. */
final class Walker {
  private final List<String> listed = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  private Paginator walk;

  private Walker(Paginator walk) {
    this.walk = walk;
  }

  static Walker walk(Function<PageRequest, Page<RunSummary>> service, int top) {
    return walk(service, PageRequest.first(top), PagingLimits.DEFAULT);
  }

  static Walker walk(
      Function<PageRequest, Page<RunSummary>> service, PageRequest first, PagingLimits limits) {
    Walker walker = new Walker(Paginator.start(first, limits));
    while (walker.walk.next().isPresent()) {
      walker.step(service);
    }
    return walker;
  }

  private void step(Function<PageRequest, Page<RunSummary>> service) {
    PageRequest request = walk.next().orElseThrow();
    positions.add(request.skip());
    Page<RunSummary> page = service.apply(request);
    Set<String> fresh = new LinkedHashSet<>();
    page.items().forEach(run -> fresh.add(run.id().value()));
    fresh.removeAll(Set.copyOf(listed));
    PageSummary facts = new PageSummary(page.items().size(), fresh.size(), page.links());
    if (!walk.discards(facts)) {
      listed.addAll(fresh);
    }
    walk = walk.after(facts);
  }

  /** The runs that were listed, in order. */
  List<String> listed() {
    return listed;
  }

  /** The runs that were listed and in the list when the walk began, in order. */
  List<String> listedOld() {
    return listed.stream().filter(id -> id.startsWith("old-")).toList();
  }

  /** The positions that were asked for, in order. */
  List<Long> positions() {
    return positions;
  }

  int requests() {
    return positions.size();
  }

  PagingReport evidence() {
    return walk.report();
  }

  Paginator walk() {
    return walk;
  }
}
