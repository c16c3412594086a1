package dev.syncruns.domain.paging;

import dev.syncruns.domain.value.ExtraFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of the service: the runs of a connection ("Runs" on the API's page, in the
 * minimal or representation form), connections or source files.
 *
 * @param <T> the type of the items
 * @param request the request for the page.
 * @param items the items in the service's order.
 * @param links the links; null if the service sent none.
 * @param extra the fields beyond the page's schema.
 */
public record Page<T>(
    PageRequest request, List<T> items, @Nullable PageLinks links, ExtraFields extra) {

  public Page {
    Objects.requireNonNull(request, "request");
    items = List.copyOf(items);
    Objects.requireNonNull(extra, "extra");
  }

  /** Returns a page without fields beyond the schema. */
  public static <T> Page<T> of(PageRequest request, List<T> items, @Nullable PageLinks links) {
    return new Page<>(request, items, links, ExtraFields.none());
  }
}
