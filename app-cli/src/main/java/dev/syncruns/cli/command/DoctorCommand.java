package dev.syncruns.cli.command;

import dev.syncruns.cli.doctor.Doctor;
import dev.syncruns.cli.doctor.Doctor.CheckResult;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.JsonFields;
import dev.syncruns.cli.session.Session;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

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

  @Override
  ExitCode run(Session session) {
    boolean json = session.format().isJson();
    List<CheckResult> findings = new Doctor(session).findings();
    ExitCode exit = ExitCode.worst(findings.stream().map(CheckResult::exit).toList());
    if (json) {
      printJson(session, findings, exit);
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

  private static void printJson(Session session, List<CheckResult> findings, ExitCode exit) {
    List<JsonFields> checks =
        findings.stream()
            .map(
                finding ->
                    new JsonFields()
                        .text("check", finding.check())
                        .text("level", finding.level().name().toLowerCase(Locale.ROOT))
                        .text("text", finding.text())
                        .text("fix", finding.fix().orElse(null)))
            .toList();
    JsonFields answer =
        new JsonFields()
            .text("schema", "syncruns.doctor/v1")
            .list("checks", checks)
            .number("failures", count(findings, CheckResult.Level.FAIL))
            .number("warnings", count(findings, CheckResult.Level.WARN))
            .number("exit", exit.code());
    session.out().line(answer.toText());
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
