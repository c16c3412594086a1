package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.DiagnosisReport.RankedCause;
import dev.syncruns.cli.command.ErrorRow.ErrorColumns;
import dev.syncruns.cli.command.ErrorRow.ErrorHistory;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.WindowOptions.Diagnoses;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.RowWriter.Layout;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.output.TerminalText.Wrap.Labelled;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ColumnSpec.Place;
import dev.syncruns.cli.report.ErrorText;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.KnownError;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the commands about errors. */
@Command(
    name = "errors",
    description = "List and explain errors, from the history and the built-in catalog.",
    subcommands = {ErrorsCommand.ErrorsListCommand.class, ErrorsCommand.ErrorsExplainCommand.class},
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo errors list --seen",
    })
final class ErrorsCommand implements Runnable {

  @Override
  public void run() {
    throw CliException.usage("syncruns errors needs a command: list or explain")
        .suggest("syncruns errors list");
  }

  /** Explains an error: from the built-in catalogue, and from the history where there is one. */
  @Command(
      name = "explain",
      description = "Explain an error: meaning, advice and history.",
      footer = {
        "",
        "Errors in the built-in catalog are explained even without a connection. Other errors are"
            + " looked up in the history.",
        "",
        "Examples:",
        "  $ syncruns errors explain UserNotAuthenticated",
        "  $ syncruns --demo errors explain TAE_BRG_1000",
      })
  static final class ErrorsExplainCommand extends BaseCommand {
    @Mixin private final WindowOptions runs = new WindowOptions();

    @Parameters(
        paramLabel = "CODE",
        description = "error key or code, e.g. UserNotAuthenticated, in any case")
    private String code = "";

    @OptionGroup(Name.FILTERS)
    @Option(names = "--no-history", description = "use only the built-in catalog; send no request")
    private boolean noHistory;

    @Override
    List<TableSpec<?>> tables() {
      return List.of(ErrorColumns.table());
    }

    @Override
    ExitCode run(Session session) {
      ErrorHistory history = history(session);
      ErrorRow error = ErrorRow.named(code, history.causes()).orElseThrow(() -> unknown(history));
      write(session, new ErrorStory(error, history));
      DiagnosedRuns found = history.found();
      return found == null ? ExitCode.OK : Diagnoses.end(session, found);
    }

    private void write(Session session, ErrorStory story) {
      RenderContext context =
          story.history().found() == null
              ? RenderContexts.withoutMoments(session)
              : RenderContexts.of(session);
      OutputFormat format = session.format();
      if (format.isTable()) {
        story.tell(session.out(), context);
      } else if (format == OutputFormat.JSON) {
        story.write(session.out(), context);
      } else {
        TableSpec<ErrorRow> errors = ErrorColumns.table();
        try (RowWriter<ErrorRow> rows =
            format.open(session.out(), errors, Layout.of(errors.at(format.place()), context))) {
          rows.add(story.error());
          rows.end(End.of(head -> {}, ""));
        }
      }
    }

    /** What is publicly known is told also when the history can't be had. */
    private ErrorHistory history(Session session) {
      if (noHistory) {
        return ErrorHistory.none("not asked for");
      }
      boolean named = session.settings().value(Setting.CONNECTION).isPresent();
      if (!named && session.scenario().isEmpty()) {
        return ErrorHistory.none("no connection is named");
      }
      try {
        RunWindow window = runs.window(session, null);
        return ErrorHistory.of(session.connection(), Diagnoses.of(session, window));
      } catch (CliException | Problem missing) {
        if (ErrorCatalogue.find(code).isEmpty()) {
          throw missing;
        }
        return ErrorHistory.none(String.valueOf(missing.getMessage()));
      }
    }

    private CliException unknown(ErrorHistory history) {
      String where = history.found() == null ? "" : ", and the history does not have it";
      CliException failure =
          CliException.of(
              ExitCode.NOT_FOUND, "nothing is known of the error \"" + code + "\"" + where);
      List<String> names =
          Stream.concat(
                  history.causes().stream().flatMap(ErrorRow::names),
                  ErrorCatalogue.all().stream().map(KnownError::key))
              .toList();
      CliException guessed =
          DidYouMean.among(code, names)
              .map(near -> failure.row("meant", near + "?"))
              .orElse(failure);
      return history.found() == null
          ? guessed.suggest("-c ALIAS, so that it is looked for in the history; or --demo")
          : guessed.suggest("syncruns errors list");
    }
  }

  /** Lists the errors seen in the history, then those that are publicly known. */
  @Command(
      name = "list",
      description = "List errors: those in the history by number of failures, then known ones.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns --demo errors list --seen",
        "  $ syncruns --demo errors list -o csv",
      })
  static final class ErrorsListCommand extends BaseCommand {
    @Mixin private final WindowOptions runs = new WindowOptions();
    @Mixin private final TableOptions table = new TableOptions();

    @OptionGroup(Name.FILTERS)
    @Option(names = "--seen", description = "only errors that occur in the history")
    private boolean seen;

    @Override
    List<TableSpec<?>> tables() {
      return List.of(ErrorColumns.table());
    }

    @Override
    ExitCode run(Session session) {
      TableSpec<ErrorRow> errors = ErrorColumns.table();
      if (table.writeHelp(session.out(), errors)) {
        return ExitCode.OK;
      }
      RenderContext context = RenderContexts.of(session);
      DiagnosedRuns found = Diagnoses.of(session, runs.window(session, null));
      try (RowWriter<ErrorRow> rows = table.open(session, errors, context)) {
        ErrorRow.of(found.diagnosis()).stream()
            .filter(error -> !seen || !error.causes().isEmpty())
            .forEach(rows::add);
        rows.end(
            End.of(
                head ->
                    head.connection(session.connection())
                        .put("scanned", found.paging().listed())
                        .put("complete", found.isWholeHistory())
                        .put("diagnosedRuns", found.diagnosis().over())
                        .put("catalogue", ErrorCatalogue.VERSION),
                session.connection().name() + ": no error"));
      }
      return runs.isUsual()
          ? Diagnoses.endOfUsual(session, context.medium(), found)
          : Diagnoses.end(session, found);
    }
  }

  /**
   * One error explained: what it means and what to do, each with who says so, and how it went with
   * it in the history.
   *
   * @param error the error.
   * @param history where it was looked for.
   */
  record ErrorStory(ErrorRow error, ErrorHistory history) {
    private static final int INDENT = 2;
    private static final int LABEL = 12;
    private static final String BUILT_IN = " (built-in)";
    private static final String SERVICE = " (from the service)";

    /** Tells it to people. */
    void tell(Terminal out, RenderContext context) {
      boolean screen = context.medium() == OutputTarget.SCREEN;
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
      CauseWords words = new CauseWords(context);
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
    void write(Terminal out, RenderContext context) {
      TableSpec<RankedCause> causes = CauseColumns.table();
      TableSpec<RankedCause> document =
          TableSpec.of("syncruns.error/v1", "causes", causes.name(), causes.columns());
      try (RowWriter<RankedCause> rows =
          OutputFormat.JSON.open(out, document, Layout.of(causes.at(Place.JSON), context))) {
        RankedCause.of(error.causes()).forEach(rows::add);
        rows.end(
            End.of(
                head -> {
                  ErrorColumns.table().write(head, error, context);
                  head.put("catalogue", ErrorCatalogue.VERSION);
                  history.write(head);
                },
                ""));
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
}
