package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.doctor.Doctor;
import dev.syncruns.cli.doctor.Doctor.CheckResult;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks whether everything is in place, and says what to do where it is not. */
@Command(
    name = "doctor",
    description = "Check settings, token, network, permission, connection, paging and terminal.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo doctor",
      "  $ syncruns --demo doctor -c depot --json",
    })
final class DoctorCommand extends BaseCommand {

  private static final TableSpec<CheckResult> CHECKS =
      TableSpec.of(
          "syncruns.doctor/v1",
          "checks",
          CheckResult::check,
          List.of(
              ColumnSpec.of("check", CheckResult::check),
              ColumnSpec.<CheckResult>of("level", result -> RunColumns.label(result.level())),
              ColumnSpec.of("text", CheckResult::text),
              ColumnSpec.<CheckResult>of("fix", result -> result.fix().orElse(null))));

  @Mixin private final TableOptions table = new TableOptions();

  @Override
  List<TableSpec<?>> tables() {
    return List.of(CHECKS);
  }

  @Override
  ExitCode run(Session session) {
    if (table.writeHelp(session.out(), CHECKS)) {
      return ExitCode.OK;
    }
    boolean isRows = table.isRows(session.format());
    List<CheckResult> findings = new Doctor(session).findings();
    ExitCode exit = ExitCode.worst(findings.stream().map(CheckResult::exit).toList());
    if (isRows) {
      RenderContext context = RenderContexts.withoutMoments(session);
      try (RowWriter<CheckResult> rows = table.open(session, CHECKS, context)) {
        findings.forEach(rows::add);
        rows.end(
            End.of(
                head ->
                    head.put("failures", count(findings, CheckResult.Level.FAIL))
                        .put("warnings", count(findings, CheckResult.Level.WARN))
                        .put("exit", exit.code()),
                "no checks"));
      }
    } else {
      print(session, findings, exit);
    }
    return exit;
  }

  private static void print(Session session, List<CheckResult> findings, ExitCode exit) {
    for (CheckResult finding : findings) {
      String level = finding.level().name().toLowerCase(Locale.ROOT);
      session.out().line(pad(level, 6) + pad(finding.check(), 13) + finding.text());
      finding.fix().ifPresent(fix -> session.out().line(pad("", 19) + "fix: " + fix));
    }
    session
        .out()
        .line(
            counted(count(findings, CheckResult.Level.FAIL), "failure")
                + ", "
                + counted(count(findings, CheckResult.Level.WARN), "warning")
                + "   exit "
                + exit.code());
  }

  private static long count(List<CheckResult> findings, CheckResult.Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }

  private static String counted(long count, String what) {
    return (count == 0 ? "no" : Long.toString(count)) + " " + what + (count == 1 ? "" : "s");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
