package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.Labelled;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.json.RowsDocument;
import dev.syncruns.cli.view.ErrorText;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;

/**
 * One error explained: what it means and what to do, each with who says so, and how it went with it
 * in the history.
 *
 * @param error the error.
 * @param history where it was looked for.
 */
public record ErrorStory(ErrorRow error, ErrorHistory history) {
  private static final int INDENT = 2;
  private static final int LABEL = 12;
  private static final String BUILT_IN = " (built-in)";
  private static final String SERVICE = " (from the service)";

  /** Tells it to people. */
  public void tell(Terminal out, Reading reading) {
    boolean screen = reading.medium() == Medium.SCREEN;
    Lines lines =
        new Lines(out, new Labelled(INDENT, LABEL, screen ? out.capabilities().width() : 0));
    out.line(TerminalText.of(error.name(), Tone.STRONG));
    meaning(lines);
    lines.row("who", who());
    lines.row("passes", error.isTransient() ? "tends to pass by itself (our inference)" : "");
    lines.row("do", error.advice() + BUILT_IN);
    article(lines);
    lines.row("advice", "built-in, catalogue of " + ErrorCatalogue.VERSION);
    lines.row("history", historyWords());
    CauseWords words = new CauseWords(reading);
    error.causes().forEach(cause -> cause(lines, words, cause));
    out.flush();
  }

  private void meaning(Lines lines) {
    if (error.known() != null) {
      lines.row("means", error.known().meaning() + BUILT_IN);
    }
  }

  private String who() {
    boolean unknown = error.fixability() == Fixability.UNKNOWN;
    String basis = error.isFixabilitySaid() ? SERVICE : BUILT_IN;
    return ErrorText.who(error.fixability()) + (unknown ? "" : basis);
  }

  /** A link stays alone on its line, so that it can be copied. */
  private void article(Lines lines) {
    String link = error.article().filter(ErrorText::isWebAddress).orElse("");
    lines.row("article", link);
    if (!link.isEmpty()) {
      lines.row("", (error.serviceArticle().isPresent() ? SERVICE : BUILT_IN).strip());
    }
  }

  private String historyWords() {
    if (history.found() == null || history.connection() == null) {
      return "not read: " + history.missing();
    }
    String runs = Tally.count(history.found().diagnosis().over(), "finished run");
    String seen = error.causes().isEmpty() ? "not seen in " : "seen, in ";
    return seen + runs + " of " + history.connection().name();
  }

  private static void cause(Lines lines, CauseWords words, RootCause cause) {
    Cause told = cause.cause();
    lines.out.line("");
    lines.row("seen", CauseWords.reach(cause));
    lines.row("says", told.message() == null ? "" : told.message() + SERVICE);
    lines.row("error", CauseWords.facts(told));
    lines.row("files", words.files(cause, false));
    lines.row("since", words.since(cause));
    lines.row("retries", words.retries(cause));
  }

  /** Writes it as one JSON document, the causes as {@code why} has them. */
  public void write(Terminal out) {
    try (RowsDocument document = new RowsDocument(out, "syncruns.error/v1", "causes")) {
      Ranked.of(error.causes())
          .forEach(cause -> document.add(json -> CauseColumns.sheet().write(json, cause)));
      document.end(
          json -> {
            ErrorColumns.sheet().write(json, error);
            json.text("catalogue", ErrorCatalogue.VERSION);
            history.write(json);
          });
    }
  }

  /** Lines of an output. */
  private record Lines(Terminal out, Labelled labelled) {
    void row(String label, String text) {
      if (!text.isEmpty()) {
        labelled.of(label, text).forEach(out::line);
      }
    }
  }
}
