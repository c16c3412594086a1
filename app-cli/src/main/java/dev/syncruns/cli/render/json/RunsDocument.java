package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.RunSink;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.paging.PagingAnomaly;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One JSON document with a run a line. Nothing is written before the list has come to its end. */
public final class RunsDocument implements RunSink {
  private final ConnectionRef connection;
  private final RunWriter writer;
  private final RowsDocument document;

  /**
   * A document about a connection.
   *
   * @param out where it is written
   * @param connection the connection
   * @param fields the fields of each run
   */
  public RunsDocument(Terminal out, ConnectionRef connection, List<RunField> fields) {
    this.connection = connection;
    this.writer = new RunWriter(fields);
    this.document = new RowsDocument(out, "syncruns.runs/v1", "runs");
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    runs.forEach(listed -> document.add(writer.object(listed, reading)));
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    document.end(head -> writeScan(head.connection(connection), report));
  }

  /** Writes how a list came about. */
  public static void writeScan(Fields head, ScanReport report) {
    head.number("scanned", report.scanned())
        .truth("complete", report.isComplete())
        .text("stopped", report.stop().label())
        .texts(
            "irregularities",
            Arrays.stream(PagingAnomaly.values())
                .filter(report.irregularities()::contains)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  @Override
  public void close() {
    document.close();
  }
}
