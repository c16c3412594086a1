package dev.syncruns.cli.command;

import dev.syncruns.cli.cause.ErrorColumns;
import dev.syncruns.cli.cause.ErrorHistory;
import dev.syncruns.cli.cause.ErrorRow;
import dev.syncruns.cli.cause.ErrorStory;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.sheet.SheetEnd;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.KnownError;
import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains an error: from the built-in catalogue, and from the history where there is one. */
@Command(
    name = "explain",
    description = "What an error means, what to do, and how it went with it.",
    footer = {
      "",
      "Errors that are publicly known are explained without a connection too; others are looked",
      "for in the history.",
      "",
      "Examples:",
      "  $ syncruns errors explain UserNotAuthenticated",
      "  $ syncruns --demo errors explain TAE_BRG_1000",
    })
final class ErrorsExplainCommand extends BaseCommand {
  @Mixin private final WindowOptions runs = new WindowOptions();

  @Parameters(
      paramLabel = "CODE",
      description = "a key or code, e.g. UserNotAuthenticated; case does not matter")
  private String code = "";

  @Option(
      names = "--no-history",
      description = "only what is publicly known; asks the service nothing")
  private boolean noHistory;

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
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
    OutputFormat format = session.format();
    Reading reading =
        story.history().found() == null ? Readings.withoutMoments(session) : Readings.of(session);
    switch (format) {
      case TABLE, WIDE -> story.tell(session.out(), reading);
      case JSON -> story.write(session.out());
      default -> {
        try (SheetSink<ErrorRow> sink =
            new SheetOptions().open(session.out(), format, ErrorColumns.sheet(), reading)) {
          sink.add(story.error());
          sink.end(SheetEnd.of(""));
        }
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
    } catch (CliFailure | Problem missing) {
      if (ErrorCatalogue.find(code).isEmpty()) {
        throw missing;
      }
      return ErrorHistory.none(String.valueOf(missing.getMessage()));
    }
  }

  private CliFailure unknown(ErrorHistory history) {
    String where = history.found() == null ? "" : ", and the history does not have it";
    CliFailure failure =
        CliFailure.of(ExitCode.NOT_FOUND, "nothing is known of the error \"" + code + "\"" + where);
    List<String> names =
        Stream.concat(
                history.causes().stream().flatMap(ErrorRow::names),
                ErrorCatalogue.all().stream().map(KnownError::key))
            .toList();
    CliFailure guessed =
        DidYouMean.among(code, names).map(near -> failure.row("meant", near + "?")).orElse(failure);
    return history.found() == null
        ? guessed.suggest("-c ALIAS, so that it is looked for in the history; or --demo")
        : guessed.suggest("syncruns errors list");
  }
}
