package dev.syncruns.domain.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The links of a page ("Links (paging)" on the API's page).
 *
 * @param self the current page; may be null.
 * @param prev the previous page; may be null.
 * @param next the next page; null on the last page.
 */
public record PageLinks(@Nullable PageLink self, @Nullable PageLink prev, @Nullable PageLink next) {

  /** Returns the link to the next page; empty on the last page. */
  public Optional<PageLink> toNext() {
    return Optional.ofNullable(next);
  }
}
