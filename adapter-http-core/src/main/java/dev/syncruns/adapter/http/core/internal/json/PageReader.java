package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.json.JsonCursor.Field;
import dev.syncruns.adapter.http.core.internal.json.JsonCursor.ObjectReader;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.value.ExtraFields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads "Runs" in both representations, with its "Links (paging)". A next link that is not an
 * object still means that there is a next page: it becomes a link with that text, without a
 * position.
 */
final class PageReader {

  private PageReader() {}

  static <T extends HasId> RunsContent<T> read(
      JsonCursor in, ObjectReader<T> reader, T absent, int maxItems) throws IOException {
    List<T> runs = null;
    PageLinks links = null;
    while (in.nextField()) {
      switch (in.field()) {
        case RUNS -> {
          boolean array = in.isArray();
          List<T> read = in.list(reader, absent, maxItems);
          runs = array ? read : null;
        }
        case LINKS -> links = in.embedded(PageReader::links);
        default -> in.preserve();
      }
    }
    return new RunsContent<>(runs, links, in.extra());
  }

  private static PageLinks links(JsonCursor in) throws IOException {
    PageLink self = null;
    PageLink prev = null;
    PageLink next = null;
    while (in.nextField()) {
      switch (in.field()) {
        case SELF -> self = link(in);
        case PREV -> prev = link(in);
        case NEXT -> next = next(in);
        default -> in.preserve();
      }
    }
    return new PageLinks(self, prev, next);
  }

  private static @Nullable PageLink next(JsonCursor in) throws IOException {
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

  private static @Nullable PageLink link(JsonCursor in) throws IOException {
    Optional<PageLink> link = in.embedded(PageReader::href);
    return link == null ? null : link.orElse(null);
  }

  private static Optional<PageLink> href(JsonCursor in) throws IOException {
    String href = null;
    while (in.nextField()) {
      if (in.field() == Field.HREF) {
        href = in.text();
      } else {
        in.preserve();
      }
    }
    return Optional.ofNullable(href).map(PageLink::new);
  }

  /** Reads the response to "get run": a run in a field {@code run}, or bare with an id. */
  static final class SingleRunReader {

    private SingleRunReader() {}

    /** Returns the run; null if there is none. */
    static @Nullable Run read(JsonCursor in) throws IOException {
      Run.Builder bare = Run.builder();
      Run wrapped = null;
      while (in.nextField()) {
        if (in.name().equals("run") && in.isObject()) {
          wrapped = in.object(RunReader::read);
        } else {
          RunReader.field(in, bare);
        }
      }
      Run around = bare.extra(in.extra()).build();
      if (wrapped != null) {
        return with(wrapped, around.extra());
      }
      return around.id() == null ? null : around;
    }

    private static Run with(Run run, ExtraFields around) {
      if (around.isEmpty()) {
        return run;
      }
      Map<String, String> extra = new LinkedHashMap<>(around.jsonByName());
      extra.putAll(run.extra().jsonByName());
      return new Run(
          run.id(),
          run.connectionId(),
          run.startDateTime(),
          run.endDateTime(),
          run.phase(),
          run.state(),
          run.result(),
          run.error(),
          run.jobs(),
          ExtraFields.of(extra));
    }
  }
}
