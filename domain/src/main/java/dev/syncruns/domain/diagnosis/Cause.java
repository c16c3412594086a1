package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cause of a run's failure and what it hit. Texts are the service's and untrusted.
 *
 * @param key what makes other failures the same cause.
 * @param name the shortest name the service has for it: the key of its description, else its code;
 *     null when it has neither.
 * @param message what the service says about the first failure of this cause; may be null.
 * @param kbArticleLink the article about it, as the service links it; null when it links none.
 * @param fixability who can do something about it.
 * @param isInferred whether {@code fixability} comes from what is publicly known of the error's key
 *     rather than from the service's own answer.
 * @param tasks how many tasks it hit; 0 for a cause of the whole run or of a job without tasks.
 * @param files the source files it hit, each once, in the service's order; at most {@value
 *     #MAX_FILES} are kept.
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

  /** The most source files that are kept of one cause. */
  public static final int MAX_FILES = 100;

  /** What the user can fix first, then causes of whole runs, then by the number of tasks hit. */
  static final Comparator<Cause> WITHIN_A_RUN =
      Comparator.comparing((Cause cause) -> cause.fixability() != Fixability.USER)
          .thenComparing(cause -> cause.key().scope())
          .thenComparing(Comparator.comparingInt(Cause::tasks).reversed());

  /** Copies the list. */
  public Cause {
    files = List.copyOf(files);
  }

  /** {@code said}, and where the service does not say who can fix it, what is known of that. */
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

  /** Who can fix it, by what the service itself says. */
  Fixability serviceFixability() {
    return isInferred ? Fixability.UNKNOWN : fixability;
  }
}
