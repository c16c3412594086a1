package dev.syncruns.cli.task;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.json.Fields;
import dev.syncruns.cli.render.json.RunsDocument;
import dev.syncruns.cli.render.sheet.SheetEnd;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.TaskCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of listed tasks as a whole.
 *
 * @param connection whose tasks they are.
 * @param tasks the tasks, all of which have come.
 * @param report how the list of runs came about.
 * @param requests how many requests the command made.
 */
public record TaskEnd(
    ConnectionRef connection, TaskGathering tasks, ScanReport report, long requests) {

  /** The end of their sheet. */
  public SheetEnd sheetEnd() {
    return new SheetEnd(
        this::writeHead,
        List.of(),
        List.of(TerminalText.of(footer(), Tone.FAINT)),
        connection.name() + ": no task matches, of " + scanned());
  }

  private void writeHead(Fields head) {
    TaskCounts counts = tasks.matched();
    RunsDocument.writeScan(head.connection(connection), scan());
    head.number("matched", counts.total())
        .number("listed", tasks.given())
        .object(
            "outcomes",
            outcomes -> {
              for (Outcome outcome : Outcome.values()) {
                outcomes.number(outcome.label(), counts.of(outcome));
              }
            })
        .number("retries", counts.retries())
        .number("recovered", counts.recovered());
  }

  /** The gathering leaves the list once it has as many as are asked for. */
  private ScanReport scan() {
    return tasks.isFull() && report.stop() == ScanReport.Stop.READER_GONE
        ? new ScanReport(
            report.matched(), report.scanned(), ScanReport.Stop.LIMIT, report.irregularities())
        : report;
  }

  private String footer() {
    String cost = ", " + scanned() + " (" + Tally.count(requests, "request") + ").";
    if (!tasks.isCut()) {
      return counts() + cost;
    }
    String of = tasks.isFull() ? "" : " of " + counts();
    return "First " + Tally.count(tasks.given(), "task") + of + cost + " --all for more.";
  }

  private String counts() {
    TaskCounts counts = tasks.matched();
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (counts.of(outcome) > 0) {
        parts.add(counts.of(outcome) + " " + outcome.label());
      }
    }
    String detail = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    return Tally.count(counts.total(), "task") + detail;
  }

  private String scanned() {
    return Tally.count(report.scanned(), "run") + " scanned";
  }
}
