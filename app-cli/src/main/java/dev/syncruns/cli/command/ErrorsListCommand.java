package dev.syncruns.cli.command;

import dev.syncruns.cli.cause.ErrorColumns;
import dev.syncruns.cli.cause.ErrorRow;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetEnd;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the errors seen in the history, then those that are publicly known. */
@Command(
    name = "list",
    description = "The errors seen in the history, most failures first, then those known.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo errors list --seen",
      "  $ syncruns --demo errors list -o csv",
    })
final class ErrorsListCommand extends BaseCommand {
  @Mixin private final WindowOptions runs = new WindowOptions();
  @Mixin private final SheetOptions table = new SheetOptions();

  @Option(names = "--seen", description = "only errors that the history has")
  private boolean seen;

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
  }

  @Override
  List<Sheet<?>> sheets() {
    return List.of(ErrorColumns.sheet());
  }

  @Override
  ExitCode run(Session session) {
    Sheet<ErrorRow> sheet = ErrorColumns.sheet();
    if (table.writeHelp(session.out(), sheet)) {
      return ExitCode.OK;
    }
    Reading reading = Readings.of(session);
    DiagnosedRuns found = Diagnoses.of(session, runs.window(session, null));
    List<ErrorRow> errors =
        ErrorRow.of(found.diagnosis()).stream()
            .filter(error -> !seen || !error.causes().isEmpty())
            .toList();
    try (SheetSink<ErrorRow> sink = table.open(session.out(), session.format(), sheet, reading)) {
      errors.forEach(sink::add);
      sink.end(
          new SheetEnd(
              head ->
                  head.connection(session.connection())
                      .number("scanned", found.evidence().listed())
                      .truth("complete", found.isWholeHistory())
                      .number("diagnosedRuns", found.diagnosis().over())
                      .text("catalogue", ErrorCatalogue.VERSION),
              List.of(),
              List.of(),
              session.connection().name() + ": no error"));
    }
    return runs.isUsual()
        ? Diagnoses.endOfUsual(session, reading.medium(), found)
        : Diagnoses.end(session, found);
  }
}
