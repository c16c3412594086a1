package dev.syncruns.cli.statistics;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.domain.statistics.FileStatistics;
import dev.syncruns.domain.statistics.Quantiles;
import dev.syncruns.domain.statistics.RunStatistics;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the command {@code stats}, a row for each source file. */
public final class FileColumns {

  private FileColumns() {}

  /** The sheet of the files of {@code statistics}. */
  public static Sheet<FileStatistics> sheet(RunStatistics statistics) {
    return Sheet.of(
        "syncruns.stats/v1",
        "files",
        List.of(
            SheetColumn.of("file", file -> file.file().value()),
            number("tasks", FileStatistics::runs),
            number("retried", FileStatistics::retried),
            number("recovered", FileStatistics::recovered),
            number("failed", FileStatistics::failed),
            took("p50", Quantiles::p50),
            took("p90", Quantiles::p90),
            took("p95", Quantiles::p95),
            took("max", Quantiles::max),
            number("share", file -> statistics.shareOf(file).orElse(null))));
  }

  private static SheetColumn<FileStatistics> number(
      String label, Function<FileStatistics, @Nullable Long> value) {
    return SheetColumn.<FileStatistics>of(label, value::apply).right();
  }

  private static SheetColumn<FileStatistics> took(
      String label, Function<Quantiles, Duration> value) {
    return SheetColumn.<FileStatistics>of(label, file -> file.durations().map(value).orElse(null))
        .right();
  }
}
