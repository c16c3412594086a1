package dev.syncruns.domain.diagnosis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cause of failures over many runs.
 *
 * @param cause the cause as the latest run shows it, with the tasks and files of all diagnosed
 *     finished runs.
 * @param impact the failures it caused.
 * @param timeline its occurrences over time.
 * @param retries whether retries help.
 * @param example the latest failure.
 * @param known the catalogue's entry; null if there is none.
 */
public record RootCause(
    Cause cause,
    Impact impact,
    CauseTimeline timeline,
    Retries retries,
    Example example,
    @Nullable KnownError known) {
  private static final String NETWORK = "network";

  /**
   * Returns whether the error usually passes without a fix: by its catalogue entry, or because its
   * category is the network. Always an inference, as the service states nothing about it.
   */
  public boolean isTransient() {
    String category = cause.key().category();
    return (known != null && known.isTransient()) || (category != null && category.equals(NETWORK));
  }

  /** Returns whether a later run proves the cause gone and no active run shows it again. */
  public boolean isResolved() {
    return timeline.state() == CauseState.RESOLVED && impact.activeRuns() == 0;
  }

  /**
   * Returns the URL of an article: the service's link, else the catalogue's; empty if there is
   * neither.
   */
  public Optional<String> article() {
    return Optional.ofNullable(cause.kbArticleLink())
        .or(() -> known == null ? Optional.empty() : known.article());
  }
}
