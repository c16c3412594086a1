package dev.syncruns.cli.command;

import dev.syncruns.cli.command.CauseWords.Advice;
import dev.syncruns.cli.command.DiagnosisReport.RankedCause;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.output.TerminalText.Wrap.Labelled;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.ErrorText;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.Example;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.Observations;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.execution.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The causes told for people: whose they are, how far they reach, since when, and what to do. */
final class DiagnosisPrinter {
  private static final int INDENT = 4;
  private static final int LABEL = 12;

  private final Terminal out;
  private final RenderContext context;
  private final CauseWords words;
  private final Style style;
  private final Labelled rows;

  /**
   * A story.
   *
   * @param out where it is told
   * @param context formats ids, times and texts
   * @param style how it is told
   */
  public DiagnosisPrinter(Terminal out, RenderContext context, Style style) {
    this.out = out;
    this.context = context;
    this.words = new CauseWords(context);
    this.style = style;
    this.rows = new Labelled(INDENT, LABEL, width());
  }

  /** Tells it. */
  public void tell(DiagnosisReport told) {
    paragraph(DiagnosisText.summary(told, words));
    words.standing(told.status()).forEach(this::paragraph);
    for (Fixability fixability : Fixability.values()) {
      section(told, DiagnosisText.heading(fixability), told.shown(fixability), true);
    }
    section(told, "RESOLVED", told.resolved(), style.explained());
    String also = DiagnosisText.observations(told.diagnosis().observations());
    if (!also.isEmpty()) {
      out.line("");
      paragraph("Also: " + also + ".");
    }
    if (told.shown().isEmpty() && !told.diagnosis().causes().isEmpty()) {
      out.line("None of the causes is asked for.");
    }
    if (context.medium() == OutputTarget.SCREEN) {
      DiagnosisText.next(told, style.command())
          .ifPresent(
              next -> {
                out.line("");
                paragraph(next);
              });
    }
    out.flush();
  }

  private void section(
      DiagnosisReport told, String heading, List<RankedCause> causes, boolean whole) {
    if (causes.isEmpty()) {
      return;
    }
    out.line("");
    out.line(TerminalText.of(heading + " (" + causes.size() + ")", Tone.STRONG));
    for (RankedCause ranked : causes) {
      title(ranked, told.title(ranked));
      if (whole) {
        cause(ranked, told.connection());
      } else {
        row("since", words.since(ranked.cause()));
      }
    }
  }

  private void cause(RankedCause ranked, ConnectionRef connection) {
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

  private void title(RankedCause ranked, String title) {
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
    boolean brief = context.medium() == OutputTarget.SCREEN;
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
    return context.medium() == OutputTarget.SCREEN ? out.capabilities().width() : 0;
  }

  /**
   * How a story is told.
   *
   * @param explained whether it also says what errors mean, what they are classified by, and how
   *     they are grouped.
   * @param command how the user would call another command about the same connection.
   */
  public record Style(boolean explained, String command) {}

  /** What is said of a diagnosis as a whole. */
  static final class DiagnosisText {
    private static final List<Outcome> NOT_GOOD =
        List.of(
            Outcome.PARTIAL,
            Outcome.FAILED,
            Outcome.TIMED_OUT,
            Outcome.CANCELED,
            Outcome.SKIPPED,
            Outcome.UNDETERMINED);

    private DiagnosisText() {}

    /** How the runs went, how many causes there are, and when all was well. */
    static String summary(DiagnosisReport told, CauseWords words) {
      Diagnosis diagnosis = told.diagnosis();
      String name = told.connection().name();
      if (diagnosis.over() == 0) {
        return diagnosis.active() == 0
            ? name + ": no runs"
            : name + ": no run is over yet" + causes(diagnosis);
      }
      String bad =
          NOT_GOOD.stream()
              .filter(outcome -> diagnosis.count(outcome) > 0)
              .map(outcome -> diagnosis.count(outcome) + " " + outcome.label())
              .collect(Collectors.joining(", "));
      String runs = "of " + Tally.count(diagnosis.over(), "finished run");
      String went = bad.isEmpty() ? "each " + runs + " is a success" : bad + " " + runs;
      return name + ": " + went + causes(diagnosis) + lastGood(diagnosis, words);
    }

    private static String causes(Diagnosis diagnosis) {
      return ". " + Tally.count(diagnosis.causes().size(), "cause") + ".";
    }

    private static String lastGood(Diagnosis diagnosis, CauseWords words) {
      if (diagnosis.causes().isEmpty()) {
        return "";
      }
      return diagnosis.lastGood() == null
          ? " No good run among those read."
          : " Last good run " + words.run(diagnosis.lastGood()) + ".";
    }

    /** What is worth knowing beside the causes; empty when nothing is. */
    static String observations(Observations seen) {
      List<String> parts = new ArrayList<>();
      if (seen.successesWithFailedPart() > 0) {
        parts.add(
            Tally.count(seen.successesWithFailedPart(), "run") + " succeeded with a failed part");
      }
      if (seen.successesWithError() > 0) {
        parts.add(Tally.count(seen.successesWithError(), "task") + " succeeded with an error");
      }
      if (seen.recovered() > 0) {
        parts.add(Tally.count(seen.recovered(), "task") + " succeeded only after a retry");
      }
      if (seen.reports().reports() > 0) {
        parts.add(
            "the reports of tasks count "
                + Tally.count(seen.reports().errors(), "error")
                + ", "
                + Tally.count(seen.reports().warnings(), "warning")
                + ", "
                + seen.reports().others()
                + " other");
      }
      return String.join("; ", parts);
    }

    /** The heading of the causes that someone can fix. */
    static String heading(Fixability fixability) {
      return switch (fixability) {
        case USER -> "YOU CAN FIX";
        case NOT_USER -> "NOT YOURS";
        case UNKNOWN -> "WHO CAN FIX IT IS NOT SAID";
      };
    }

    /** What to do next; empty when there is nothing to do. */
    static Optional<String> next(DiagnosisReport told, String command) {
      List<RankedCause> yours =
          told.shown(Fixability.USER).stream().filter(DiagnosisText::isOpen).toList();
      if (!yours.isEmpty()) {
        long all =
            failures(
                told.diagnosis().causes().stream().map(one -> new RankedCause(0, one)).toList());
        String which =
            yours.stream()
                .map(one -> Long.toString(one.rank()))
                .collect(Collectors.joining(" and "));
        String behind = yours.size() == 1 ? ", which is behind " : ", which are behind ";
        // A run that goes on counts for none.
        String reach =
            all == 0 ? "" : behind + failures(yours) + " of " + Tally.count(all, "failure");
        return Optional.of("next: fix " + which + reach);
      }
      return told.shown().stream()
          .filter(DiagnosisText::isOpen)
          .map(one -> one.cause().example().run().id())
          .filter(id -> id != null && id.value().matches("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}"))
          .findFirst()
          .map(id -> "next: " + command + " why " + id.value() + " --bundle ticket.zip");
    }

    private static boolean isOpen(RankedCause ranked) {
      return !ranked.cause().isResolved();
    }

    private static long failures(List<RankedCause> causes) {
      return causes.stream().mapToLong(one -> one.cause().impact().failures()).sum();
    }
  }
}
