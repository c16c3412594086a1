package dev.syncruns.cli.command;

import dev.syncruns.cli.cause.ErrorRow;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetEnd;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.ports.in.DiagnosisListener;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the errors seen in the history, then those that are publicly known. */
@Command(
    name = "list",
    description = "The errors seen in the history, most failures first, then those known.")
final class ErrorsListCommand extends BaseCommand {
  @Mixin private final WindowOptions runs = new WindowOptions();
  @Mixin private final SheetOptions table = new SheetOptions();

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
  }

  @Override
  ExitCode run(Session session) {
    Sheet<ErrorRow> sheet = ErrorRow.sheet();
    if (table.writeHelp(session.out(), sheet)) {
      return ExitCode.OK;
    }
    Diagnosis history =
        session
            .syncRuns()
            .diagnose()
            .diagnose(
                session.connection().id(),
                runs.window(session, null),
                session.listOptions(),
                DiagnosisListener.NONE)
            .diagnosis();
    try (SheetSink<ErrorRow> sink =
        table.open(session.out(), session.format(), sheet, Readings.of(session))) {
      ErrorRow.of(history).forEach(sink::add);
      sink.end(
          new SheetEnd(
              head ->
                  head.connection(session.connection())
                      .number("diagnosedRuns", history.over())
                      .text("catalogue", ErrorCatalogue.VERSION),
              List.of(),
              List.of(),
              "no error"));
    }
    return ExitCode.OK;
  }
}
