package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Run;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How the outside cuts its runs into pages. Called by many threads at once. */
@FunctionalInterface
public interface Paging {

  /** The page that answers {@code asked}. */
  Page<Run> page(List<Run> runs, PageRequest asked);

  /** Pages as the API's page describes them. */
  static Paging documented() {
    return (runs, asked) -> {
      List<Run> cut = cut(runs, asked);
      long following = asked.skip() + cut.size();
      PageLink next = following < runs.size() ? link(following, asked.top()) : null;
      return Page.of(asked, cut, new PageLinks(link(asked.skip(), asked.top()), null, next));
    };
  }

  /** Documented pages of at most {@code cap} runs, whatever was asked for. */
  static Paging capped(int cap) {
    return (runs, asked) -> {
      PageRequest less = new PageRequest(asked.skip(), Math.min(cap, asked.top()));
      Page<Run> page = documented().page(runs, less);
      return Page.of(asked, page.items(), page.links());
    };
  }

  /** Documented pages without any links. */
  static Paging withoutLinks() {
    return (runs, asked) -> Page.of(asked, cut(runs, asked), null);
  }

  /** Documented pages whose next link, also after the last run, is what {@code href} says. */
  static Paging everNext(LongFunction<String> href) {
    return (runs, asked) ->
        Page.of(asked, cut(runs, asked), next(new PageLink(href.apply(asked.skip()))));
  }

  /** Documented pages whose next link, where there is one, is written by {@code href}. */
  static Paging linked(LongFunction<String> href) {
    return (runs, asked) -> {
      Page<Run> page = documented().page(runs, asked);
      PageLinks links = page.links();
      boolean last = links == null || links.toNext().isEmpty();
      long following = asked.skip() + page.items().size();
      return Page.of(asked, page.items(), last ? links : next(new PageLink(href.apply(following))));
    };
  }

  /** The links of a page that has only a next one. */
  static PageLinks next(@Nullable PageLink next) {
    return new PageLinks(null, null, next);
  }

  /** A link to a position, on a host that nobody should ask. */
  static PageLink link(long skip, int top) {
    return new PageLink("https://links.invalid/runs?$skip=" + skip + "&$top=" + top);
  }

  /** The runs that lie in the page. */
  static List<Run> cut(List<Run> runs, PageRequest asked) {
    int from = (int) Math.min(asked.skip(), runs.size());
    return runs.subList(from, (int) Math.min(asked.skip() + asked.top(), runs.size()));
  }
}
