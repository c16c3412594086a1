package dev.syncruns.domain.paging;

import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.value.ExtraFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of the runs of a connection ("Runs" on the API's page, in its minimal or its
 * representation form).
 *
 * @param <T> the form of the runs
 * @param request what was asked.
 * @param runs the runs in the service's order.
 * @param links the links; null when the service sent none at all.
 * @param extra what the service sent beyond the page's schema.
 */
public record Page<T extends HasId>(
    PageRequest request, List<T> runs, @Nullable PageLinks links, ExtraFields extra) {

  /** Copies the list. */
  public Page {
    Objects.requireNonNull(request, "request");
    runs = List.copyOf(runs);
    Objects.requireNonNull(extra, "extra");
  }

  /** A page of runs without anything beyond the schema. */
  public static <T extends HasId> Page<T> of(
      PageRequest request, List<T> runs, @Nullable PageLinks links) {
    return new Page<>(request, runs, links, ExtraFields.none());
  }
}
