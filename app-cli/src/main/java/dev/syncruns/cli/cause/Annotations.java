package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.BuildLog;
import dev.syncruns.cli.render.ErrorLevel;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.ErrorText;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.Standing;

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
    for (Ranked ranked : told.shown()) {
      RootCause cause = ranked.cause();
      log.github(level(cause), "syncruns: " + name + " " + ranked.rank(), text(cause));
    }
  }

  /** What the user can fix and is not fixed is an error; what is fixed, no more than a notice. */
  private static ErrorLevel level(RootCause cause) {
    if (cause.course().standing() == Standing.FIXED) {
      return ErrorLevel.NOTICE;
    }
    boolean yours = cause.cause().fixability() == Fixability.USER;
    return yours ? ErrorLevel.ERROR : ErrorLevel.WARNING;
  }

  private String text(RootCause cause) {
    String article = cause.article().filter(ErrorText::isWebAddress).map("\n"::concat).orElse("");
    return CauseWords.title(cause.cause())
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
