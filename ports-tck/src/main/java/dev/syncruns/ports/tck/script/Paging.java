package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Run;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Divides the runs of a service into pages. Must be thread-safe. */
@FunctionalInterface
public interface Paging {

  /** Returns the page for {@code asked}. */
  Page<Run> page(List<Run> runs, PageRequest asked);

  /** Returns paging as documented. */
  static Paging documented() {
    return (runs, asked) -> {
      List<Run> cut = cut(runs, asked);
      long following = asked.skip() + cut.size();
      PageLink next = following < runs.size() ? link(following, asked.top()) : null;
      return Page.of(asked, cut, new PageLinks(link(asked.skip(), asked.top()), null, next));
    };
  }

  /** Returns documented paging with pages of at most {@code cap} runs. */
  static Paging capped(int cap) {
    return (runs, asked) -> {
      PageRequest less = new PageRequest(asked.skip(), Math.min(cap, asked.top()));
      Page<Run> page = documented().page(runs, less);
      return Page.of(asked, page.items(), page.links());
    };
  }

  /** Returns documented paging without links. */
  static Paging withoutLinks() {
    return (runs, asked) -> Page.of(asked, cut(runs, asked), null);
  }

  /**
   * Returns documented paging with the next link of {@code href} on every page, including the last.
   */
  static Paging everNext(LongFunction<String> href) {
    return (runs, asked) ->
        Page.of(asked, cut(runs, asked), next(new PageLink(href.apply(asked.skip()))));
  }

  /** Returns documented paging with next links written by {@code href}. */
  static Paging linked(LongFunction<String> href) {
    return (runs, asked) -> {
      Page<Run> page = documented().page(runs, asked);
      PageLinks links = page.links();
      boolean last = links == null || links.toNext().isEmpty();
      long following = asked.skip() + page.items().size();
      return Page.of(asked, page.items(), last ? links : next(new PageLink(href.apply(following))));
    };
  }

  /** Returns links with a next link only. */
  static PageLinks next(@Nullable PageLink next) {
    return new PageLinks(null, null, next);
  }

  /** Returns a link to a position, on a host that must not be contacted. */
  static PageLink link(long skip, int top) {
    return new PageLink("https://links.invalid/runs?$skip=" + skip + "&$top=" + top);
  }

  /** Returns the runs of a page. */
  static List<Run> cut(List<Run> runs, PageRequest asked) {
    int from = (int) Math.min(asked.skip(), runs.size());
    return runs.subList(from, (int) Math.min(asked.skip() + asked.top(), runs.size()));
  }
}
