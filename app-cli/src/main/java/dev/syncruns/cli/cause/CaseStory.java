package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.Labelled;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.Wrap;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.ErrorText;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Example;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The causes told for people: whose they are, how far they reach, since when, and what to do. */
public final class CaseStory {
  private static final int INDENT = 4;
  private static final int LABEL = 12;

  private final Terminal out;
  private final Reading reading;
  private final CauseWords words;
  private final Style style;
  private final Labelled rows;

  /**
   * A story.
   *
   * @param out where it is told
   * @param reading what it is read with
   * @param style how it is told
   */
  public CaseStory(Terminal out, Reading reading, Style style) {
    this.out = out;
    this.reading = reading;
    this.words = new CauseWords(reading);
    this.style = style;
    this.rows = new Labelled(INDENT, LABEL, width());
  }

  /** Tells it. */
  public void tell(Case told) {
    paragraph(CaseWords.summary(told, words));
    words.standing(told.status()).forEach(this::paragraph);
    for (Fixability fixability : Fixability.values()) {
      section(told, CaseWords.heading(fixability), told.shown(fixability), true);
    }
    section(told, "RESOLVED", told.resolved(), style.explained());
    String also = CaseWords.observations(told.diagnosis().observations());
    if (!also.isEmpty()) {
      out.line("");
      paragraph("Also: " + also + ".");
    }
    if (told.shown().isEmpty() && !told.diagnosis().causes().isEmpty()) {
      out.line("None of the causes is asked for.");
    }
    if (reading.medium() == Medium.SCREEN) {
      CaseWords.next(told, style.command())
          .ifPresent(
              next -> {
                out.line("");
                paragraph(next);
              });
    }
    out.flush();
  }

  private void section(Case told, String heading, List<Ranked> causes, boolean whole) {
    if (causes.isEmpty()) {
      return;
    }
    out.line("");
    out.line(TerminalText.of(heading + " (" + causes.size() + ")", Tone.STRONG));
    for (Ranked ranked : causes) {
      title(ranked, told.title(ranked));
      if (whole) {
        cause(ranked, told.connection());
      } else {
        row("since", words.since(ranked.cause()));
      }
    }
  }

  private void cause(Ranked ranked, ConnectionRef connection) {
    RootCause cause = ranked.cause();
    row("files", words.files(cause, style.explained()));
    row("since", words.since(cause));
    row("retries", words.retries(cause));
    row("passes", cause.isTransient() ? "tends to pass by itself (our inference)" : "");
    if (style.explained()) {
      explain(cause);
    }
    row("do", Advice.of(cause) + " (built-in)");
    article(cause);
    if (cause.cause().fixability() != Fixability.USER) {
      row("quote", quote(cause.example(), connection));
    }
  }

  private void title(Ranked ranked, String title) {
    TerminalText number = TerminalText.of(" " + ranked.rank() + "  ").padRight(INDENT);
    TerminalText text = TerminalText.of(title);
    TerminalText reach = TerminalText.of(CauseWords.reach(ranked.cause()), Tone.FAINT);
    int room = width();
    if (room == 0) {
      out.line(number.plus(text).plus("  ").plus(reach));
    } else if (INDENT + text.width() + 2 + reach.width() <= room) {
      out.line(number.plus(text.padRight(room - INDENT - reach.width())).plus(reach));
    } else {
      List<String> lines = Wrap.lines(title, room - INDENT);
      out.line(number.plus(lines.get(0)));
      lines.stream().skip(1).forEach(line -> out.line(" ".repeat(INDENT) + line));
      row("reach", CauseWords.reach(ranked.cause()));
    }
  }

  private void explain(RootCause cause) {
    row("means", cause.known() == null ? "" : cause.known().meaning() + " (built-in)");
    row("error", CauseWords.facts(cause.cause()));
    String pattern = cause.cause().key().message();
    row("grouped by", pattern == null ? "" : pattern);
    row("who", who(cause.cause()));
  }

  private static String who(Cause cause) {
    String basis = cause.isInferred() ? " (built-in)" : " (from the service)";
    return ErrorText.who(cause.fixability())
        + (cause.fixability() == Fixability.UNKNOWN ? "" : basis);
  }

  /** A link stays alone on its line, so that it can be copied. */
  private void article(RootCause cause) {
    String link = cause.article().filter(ErrorText::isWebAddress).orElse("");
    row("article", link);
    boolean fromService = cause.cause().kbArticleLink() != null;
    row("", link.isEmpty() ? "" : fromService ? "(from the service)" : "(built-in)");
  }

  private String quote(Example example, ConnectionRef connection) {
    StringBuilder quote = new StringBuilder("run ").append(words.id(example.run()));
    append(quote, " job ", example.job());
    append(quote, " task ", example.task());
    append(quote, " connection ", connection.id());
    boolean brief = reading.medium() == Medium.SCREEN;
    return quote.append(brief ? " (whole ids with --bundle and -o json)" : "").toString();
  }

  private void append(StringBuilder quote, String label, @Nullable Object id) {
    if (id != null) {
      quote.append(label).append(words.brief(id.toString()));
    }
  }

  private void row(String label, String text) {
    if (!text.isEmpty()) {
      rows.of(label, text).forEach(out::line);
    }
  }

  private void paragraph(String text) {
    int room = width() == 0 ? Wrap.MAX_COLUMNS * 2 : width();
    Wrap.lines(text, room).forEach(out::line);
  }

  private int width() {
    return reading.medium() == Medium.SCREEN ? out.capabilities().width() : 0;
  }

  /**
   * How a story is told.
   *
   * @param explained whether it also says what errors mean, what they are classified by, and how
   *     they are grouped.
   * @param command how the user would call another command about the same connection.
   */
  public record Style(boolean explained, String command) {}
}
