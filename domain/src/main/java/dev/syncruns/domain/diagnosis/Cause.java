package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cause of failures and the tasks it affects. Texts are the service's and untrusted.
 *
 * @param key the fingerprint that failures of this cause share.
 * @param name the description key of the error, else its code; null if it has neither.
 * @param message the service's message for the first failure; may be null.
 * @param kbArticleLink the service's link to an article; null if none.
 * @param fixability who can fix it.
 * @param isInferred whether {@code fixability} comes from the {@link ErrorCatalogue} and not from
 *     the service.
 * @param tasks how many tasks it affects; 0 for a cause of the whole run or of a job without tasks.
 * @param files the affected source files in the service's order; at most {@value #MAX_FILES}.
 */
public record Cause(
    CauseFingerprint key,
    @Nullable String name,
    @Nullable String message,
    @Nullable String kbArticleLink,
    Fixability fixability,
    boolean isInferred,
    int tasks,
    List<SourceFileId> files) {

  /** Maximum number of source files kept for one cause. */
  public static final int MAX_FILES = 100;

  /** Causes that the user can fix first, then causes of whole runs, then by number of tasks. */
  static final Comparator<Cause> WITHIN_A_RUN =
      Comparator.comparing((Cause cause) -> cause.fixability() != Fixability.USER)
          .thenComparing(cause -> cause.key().scope())
          .thenComparing(Comparator.comparingInt(Cause::tasks).reversed());

  public Cause {
    files = List.copyOf(files);
  }

  /** Returns {@code said} with the catalogue's fixability if the service does not state one. */
  static Cause of(Cause said) {
    Fixability known =
        ErrorCatalogue.find(said.name).map(KnownError::fixability).orElse(Fixability.UNKNOWN);
    boolean inferred = said.fixability == Fixability.UNKNOWN && known != Fixability.UNKNOWN;
    return new Cause(
        said.key,
        said.name,
        said.message,
        said.kbArticleLink,
        inferred ? known : said.fixability,
        inferred,
        said.tasks,
        said.files);
  }

  /** Returns the fixability that the service states. */
  Fixability serviceFixability() {
    return isInferred ? Fixability.UNKNOWN : fixability;
  }
}
