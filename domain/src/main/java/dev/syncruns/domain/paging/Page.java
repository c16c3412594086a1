package dev.syncruns.domain.paging;

import dev.syncruns.domain.value.ExtraFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of the service: of the runs of a connection ("Runs" on the API's page, in its
 * minimal or its representation form), of connections or of source files.
 *
 * @param <T> what is listed
 * @param request what was asked.
 * @param items what the page holds, in the service's order.
 * @param links the links; null when the service sent none at all.
 * @param extra what the service sent beyond the page's schema.
 */
public record Page<T>(
    PageRequest request, List<T> items, @Nullable PageLinks links, ExtraFields extra) {

  /** Copies the list. */
  public Page {
    Objects.requireNonNull(request, "request");
    items = List.copyOf(items);
    Objects.requireNonNull(extra, "extra");
  }

  /** A page without anything beyond the schema. */
  public static <T> Page<T> of(PageRequest request, List<T> items, @Nullable PageLinks links) {
    return new Page<>(request, items, links, ExtraFields.none());
  }
}
