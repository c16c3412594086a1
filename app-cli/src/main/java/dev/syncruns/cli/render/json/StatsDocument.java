package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.FileStatistics;
import dev.syncruns.domain.statistics.Quantiles;
import dev.syncruns.domain.statistics.RunStatistics;
import dev.syncruns.domain.statistics.Streaks;
import dev.syncruns.domain.statistics.TimeToRecovery;
import dev.syncruns.domain.statistics.Trend;
import java.util.Optional;

/** The statistics of a connection as one JSON object. */
public final class StatsDocument {

  private StatsDocument() {}

  /** Writes the document, with every file. */
  public static void write(
      Terminal out, ConnectionRef connection, ScanReport report, RunStatistics statistics) {
    RowsDocument.writeLine(
        out,
        fields -> {
          fields.text("schema", "syncruns.stats/v1").connection(connection);
          RunsDocument.writeScan(fields, report);
          runs(fields, statistics);
          fields.objects("files", statistics.files(), (one, file) -> file(one, file, statistics));
          fields.number("tasksLeftOut", statistics.tasksLeftOut());
        });
  }

  private static void runs(Fields fields, RunStatistics statistics) {
    fields.object(
        "runs",
        runs -> {
          runs.number("finished", statistics.finished());
          for (Outcome outcome : Outcome.values()) {
            runs.number(outcome.label(), statistics.of(outcome));
          }
        });
    fields.decimal("successRate", statistics.successRate().orElse(null));
    Streaks streaks = Streaks.of(statistics.points());
    fields.object(
        "streaks",
        one ->
            one.number("current", (long) streaks.current())
                .truth("currentGreen", streaks.currentGreen())
                .number("longestGreen", (long) streaks.longestGreen())
                .number("longestNotGreen", (long) streaks.longestNotGreen())
                .number("runs", (long) statistics.points().size()));
    quantiles(fields, "took", statistics.durations());
    quantiles(fields, "waited", statistics.waits());
    RunStatistics.Retries retries = statistics.retries();
    fields.object(
        "retries",
        one ->
            one.number("tasks", retries.tasks())
                .number("runs", retries.runs())
                .number("recovered", retries.recovered()));
    TimeToRecovery green = TimeToRecovery.of(statistics.points());
    fields.object(
        "timeToGreen",
        one ->
            one.number("times", (long) green.times())
                .seconds("medianSeconds", green.median())
                .seconds("worstSeconds", green.worst())
                .moment("openSince", green.openSince()));
    fields.seconds("spanSeconds", statistics.span().orElse(null));
    fields.decimal(
        "trendPercentPerWeek",
        Trend.of(statistics.points()).map(Trend::percentPerWeek).orElse(null));
  }

  private static void file(Fields fields, FileStatistics file, RunStatistics statistics) {
    fields
        .id("sourceFileId", file.file())
        .number("tasks", file.runs())
        .number("retried", file.retried())
        .number("recovered", file.recovered())
        .number("failed", file.failed());
    quantiles(fields, "took", file.durations());
    fields.number("sharePercent", statistics.shareOf(file).orElse(null));
  }

  private static void quantiles(Fields fields, String name, Optional<Quantiles> quantiles) {
    Quantiles known = quantiles.orElse(null);
    fields.object(
        name,
        one ->
            one.number("samples", known == null ? Long.valueOf(0) : Long.valueOf(known.samples()))
                .seconds("p50Seconds", known == null ? null : known.p50())
                .seconds("p90Seconds", known == null ? null : known.p90())
                .seconds("p95Seconds", known == null ? null : known.p95())
                .seconds("maxSeconds", known == null ? null : known.max()));
  }
}
