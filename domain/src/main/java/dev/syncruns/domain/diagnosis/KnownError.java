package dev.syncruns.domain.diagnosis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the {@link ErrorCatalogue}: publicly known facts about an error, and advice.
 *
 * @param key the key: a task's {@code descriptionKey} or a run's {@code errorKey}.
 * @param fixability who can fix it according to public sources; unknown if none states it.
 * @param isTransient whether it usually passes without a fix, which is an inference.
 * @param needsTicket whether {@code advice} asks for a ticket.
 * @param articleNumber the number of the public article, such as {@code KB0098401}; null if none.
 * @param meaning what happened, in one sentence.
 * @param advice the next step, in one or two sentences.
 */
public record KnownError(
    String key,
    Fixability fixability,
    boolean isTransient,
    boolean needsTicket,
    @Nullable String articleNumber,
    String meaning,
    String advice) {
  private static final String ARTICLES =
      "https://bentleysystems.service-now.com/community?id=kb_article&sysparm_article=";

  static KnownError of(String key, String meaning, String advice) {
    return new KnownError(key, Fixability.UNKNOWN, false, false, null, meaning, advice);
  }

  KnownError yours() {
    return with(Fixability.USER);
  }

  KnownError notYours() {
    return with(Fixability.NOT_USER);
  }

  private KnownError with(Fixability who) {
    return new KnownError(key, who, isTransient, needsTicket, articleNumber, meaning, advice);
  }

  KnownError passing() {
    return new KnownError(key, fixability, true, needsTicket, articleNumber, meaning, advice);
  }

  KnownError ticket() {
    return new KnownError(key, fixability, isTransient, true, articleNumber, meaning, advice);
  }

  KnownError article(String number) {
    return new KnownError(key, fixability, isTransient, needsTicket, number, meaning, advice);
  }

  /** Returns the URL of the public article; empty if there is none. */
  public Optional<String> article() {
    return Optional.ofNullable(articleNumber).map(ARTICLES::concat);
  }
}
