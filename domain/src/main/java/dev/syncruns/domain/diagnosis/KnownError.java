package dev.syncruns.domain.diagnosis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the {@link ErrorCatalogue}: what is publicly known of an error by its key, and what
 * we advise. All words are ours.
 *
 * @param key the key, as a task's {@code descriptionKey} or a run's {@code errorKey} has it.
 * @param fixability who is publicly known to be able to fix it; unknown when nobody says.
 * @param isTransient whether it tends to pass by itself, which is our inference.
 * @param articleNumber the number of the public article about it, e.g. {@code KB0098401}; null when
 *     none is known.
 * @param meaning what has happened, in one sentence.
 * @param advice what to do next, in one or two sentences.
 */
public record KnownError(
    String key,
    Fixability fixability,
    boolean isTransient,
    @Nullable String articleNumber,
    String meaning,
    String advice) {
  private static final String ARTICLES =
      "https://bentleysystems.service-now.com/community?id=kb_article&sysparm_article=";

  /** An error of which nothing is known yet but its key and what it means. */
  static KnownError of(String key, String meaning) {
    return new KnownError(key, Fixability.UNKNOWN, false, null, meaning, "");
  }

  /** The same, known to be the user's to fix. */
  KnownError yours() {
    return new KnownError(key, Fixability.USER, isTransient, articleNumber, meaning, advice);
  }

  /** The same, known not to be the user's to fix. */
  KnownError notYours() {
    return new KnownError(key, Fixability.NOT_USER, isTransient, articleNumber, meaning, advice);
  }

  /** The same, which tends to pass by itself. */
  KnownError passing() {
    return new KnownError(key, fixability, true, articleNumber, meaning, advice);
  }

  /** The same with the number of its article. */
  KnownError article(String number) {
    return new KnownError(key, fixability, isTransient, number, meaning, advice);
  }

  /** The same with what to do next. */
  KnownError advice(String text) {
    return new KnownError(key, fixability, isTransient, articleNumber, meaning, text);
  }

  /** The address of the public article; empty when none is known. */
  public Optional<String> article() {
    return Optional.ofNullable(articleNumber).map(ARTICLES::concat);
  }
}
