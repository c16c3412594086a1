package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.value.ExtraFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to "list runs" holds: a page that does not know yet what was asked.
 *
 * @param runs the runs; null when there is no array of them.
 * @param links the links; null when there are none.
 * @param extra what else there is.
 */
public record RunsContent<T extends HasId>(
    @Nullable List<T> runs, @Nullable PageLinks links, ExtraFields extra) {

  /** The page that answers {@code request}. */
  public Page<T> answering(PageRequest request) {
    return new Page<>(request, runs == null ? List.of() : runs, links, extra);
  }
}
