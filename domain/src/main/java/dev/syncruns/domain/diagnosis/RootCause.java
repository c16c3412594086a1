package dev.syncruns.domain.diagnosis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cause of failures over many runs: what it is, how far it reaches, since when, whether retries
 * help and what to do about it.
 *
 * @param cause what it is and who can do something about it, in the words of the latest run that
 *     shows it; its tasks and files are those of all diagnosed runs that are over.
 * @param impact how much it made fail.
 * @param timeline its course over time.
 * @param retries whether trying again helps.
 * @param example the latest failure.
 * @param known what is publicly known of the error; null when nothing is.
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
   * Whether it tends to pass by itself: the error is known to, or its category is the network.
   * Always our inference, as the service says nothing about it.
   */
  public boolean isTransient() {
    String category = cause.key().category();
    return (known != null && known.isTransient()) || (category != null && category.equals(NETWORK));
  }

  /** Returns whether a later run proves the cause gone and no active run shows it again. */
  public boolean isResolved() {
    return timeline.state() == CauseState.RESOLVED && impact.activeRuns() == 0;
  }

  /** The article about it: the service's link, else the known one; empty when there is neither. */
  public Optional<String> article() {
    return Optional.ofNullable(cause.kbArticleLink())
        .or(() -> known == null ? Optional.empty() : known.article());
  }
}
