package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.BuildLog;
import dev.syncruns.cli.render.ErrorLevel;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.ErrorText;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;

/** The causes as annotations of a build of GitHub Actions, one for each. */
public final class Annotations {
  private final BuildLog log;
  private final CauseWords words;

  /**
   * Annotations on a stream.
   *
   * @param out the stream, which the build service reads
   * @param reading what causes are read with
   */
  public Annotations(Terminal out, Reading reading) {
    this.log = new BuildLog(out);
    this.words = new CauseWords(reading);
  }

  /** Writes what is told of {@code told}; a notice that all is well when nothing is. */
  public void write(Case told) {
    String name = told.connection().name();
    if (told.shown().isEmpty()) {
      log.github(ErrorLevel.NOTICE, "syncruns: " + name, CaseWords.summary(told, words));
    }
    for (String notice : words.standing(told.status())) {
      log.github(ErrorLevel.ERROR, "syncruns: " + name, notice);
    }
    for (Ranked ranked : told.shown()) {
      log.github(level(ranked), "syncruns: " + name + " " + ranked.rank(), text(told, ranked));
    }
  }

  /** What the user can fix and is not fixed is an error; what is fixed, no more than a notice. */
  private static ErrorLevel level(Ranked ranked) {
    if (Case.isResolved(ranked)) {
      return ErrorLevel.NOTICE;
    }
    boolean yours = ranked.cause().cause().fixability() == Fixability.USER;
    return yours ? ErrorLevel.ERROR : ErrorLevel.WARNING;
  }

  private String text(Case told, Ranked ranked) {
    RootCause cause = ranked.cause();
    String article = cause.article().filter(ErrorText::isWebAddress).map("\n"::concat).orElse("");
    return told.title(ranked)
        + "\n"
        + ErrorText.who(cause.cause().fixability())
        + ", "
        + CauseWords.reach(cause)
        + ", since "
        + words.since(cause)
        + "\n"
        + Advice.of(cause)
        + article;
  }
}
