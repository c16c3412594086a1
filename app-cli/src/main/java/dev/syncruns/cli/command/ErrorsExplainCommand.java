package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Labelled;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.json.RowsDocument;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.ErrorText;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.KnownError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains an error from the built-in catalogue; needs no connection. */
@Command(name = "explain", description = "What an error means and what to do; needs no connection.")
final class ErrorsExplainCommand extends BaseCommand {
  private static final int LABEL = 12;

  @Parameters(paramLabel = "KEY", description = "e.g. UserNotAuthenticated; case does not matter")
  private String key = "";

  @Override
  ExitCode run(Session session) {
    KnownError error = ErrorCatalogue.find(key).orElseThrow(this::unknown);
    Terminal out = session.out();
    if (session.format() == OutputFormat.JSON) {
      writeJson(out, error);
    } else {
      write(out, error);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void write(Terminal out, KnownError error) {
    boolean screen = out.capabilities().interactive();
    Labelled rows = new Labelled(2, LABEL, screen ? out.capabilities().width() : 0);
    out.line(error.key());
    rows.of("means", error.meaning()).forEach(out::line);
    rows.of("who", ErrorText.who(error.fixability())).forEach(out::line);
    if (error.isTransient()) {
      rows.of("passes", "tends to pass by itself (our inference)").forEach(out::line);
    }
    rows.of("do", error.advice()).forEach(out::line);
    error.article().ifPresent(link -> rows.of("article", link).forEach(out::line));
    rows.of("advice", "built-in, catalogue of " + ErrorCatalogue.VERSION).forEach(out::line);
  }

  private static void writeJson(Terminal out, KnownError error) {
    boolean said = error.fixability() != Fixability.UNKNOWN;
    RowsDocument.writeLine(
        out,
        json ->
            json.text("schema", "syncruns.error/v1")
                .text("key", error.key())
                .text("meaning", error.meaning())
                .truth(
                    "fixable", said ? Boolean.valueOf(error.fixability() == Fixability.USER) : null)
                .truth("transient", error.isTransient())
                .text("advice", error.advice())
                .text("adviceBasis", "built-in")
                .text("article", error.article().orElse(null))
                .text("catalogue", ErrorCatalogue.VERSION));
  }

  private CliFailure unknown() {
    CliFailure failure =
        CliFailure.of(ExitCode.NOT_FOUND, "nothing is publicly known of the error \"" + key + "\"");
    return DidYouMean.among(key, ErrorCatalogue.all().stream().map(KnownError::key).toList())
        .map(near -> failure.row("meant", near + "?"))
        .orElse(failure)
        .suggest("syncruns errors list");
  }
}
