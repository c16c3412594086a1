package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.adapter.http.internal.json.JsonSource.ObjectReader;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.run.HasId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads "Runs" in either form, with its "Links (paging)". A next link that is no object says all
 * the same that there is a next page: it is a link with that text, which nobody can follow.
 */
final class PageReader {

  private PageReader() {}

  static <T extends HasId> RunsContent<T> read(
      JsonSource in, ObjectReader<T> reader, T absent, int maxItems) {
    List<T> runs = null;
    PageLinks links = null;
    while (in.nextField()) {
      switch (in.field()) {
        case RUNS -> {
          boolean array = in.isArray();
          List<T> read = in.list(reader, absent, maxItems);
          runs = array ? read : null;
        }
        case LINKS -> links = in.part(PageReader::links);
        default -> in.keep();
      }
    }
    return new RunsContent<>(runs, links, in.extra());
  }

  private static PageLinks links(JsonSource in) {
    PageLink self = null;
    PageLink prev = null;
    PageLink next = null;
    while (in.nextField()) {
      switch (in.field()) {
        case SELF -> self = link(in);
        case PREV -> prev = link(in);
        case NEXT -> next = next(in);
        default -> in.keep();
      }
    }
    return new PageLinks(self, prev, next);
  }

  private static @Nullable PageLink next(JsonSource in) {
    if (in.isNull()) {
      return null;
    }
    if (in.isObject()) {
      PageLink link = link(in);
      return link == null ? PageLink.BLANK : link;
    }
    String text = in.text();
    return new PageLink(text == null ? "?" : text);
  }

  private static @Nullable PageLink link(JsonSource in) {
    Optional<PageLink> link = in.part(PageReader::href);
    return link == null ? null : link.orElse(null);
  }

  private static Optional<PageLink> href(JsonSource in) {
    String href = null;
    while (in.nextField()) {
      if (in.field() == Field.HREF) {
        href = in.text();
      } else {
        in.keep();
      }
    }
    return Optional.ofNullable(href).map(PageLink::new);
  }
}
