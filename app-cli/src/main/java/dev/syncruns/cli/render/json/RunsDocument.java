package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.RunSink;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.paging.Irregularity;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One JSON document with a run a line. Nothing is written before the list has come to its end. */
public final class RunsDocument implements RunSink {
  private static final int IN_MEMORY = 8 * 1024 * 1024;

  private final Terminal out;
  private final ConnectionRef connection;
  private final RunWriter writer;
  private final Spool spool = new Spool(IN_MEMORY);
  private boolean first = true;

  /**
   * A document about a connection.
   *
   * @param out where it is written
   * @param connection the connection
   * @param fields the fields of each run
   */
  public RunsDocument(Terminal out, ConnectionRef connection, List<RunField> fields) {
    this.out = out;
    this.connection = connection;
    this.writer = new RunWriter(fields);
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    for (Listed listed : runs) {
      spool.add((first ? "\n" : ",\n") + writer.object(listed, reading));
      first = false;
    }
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    String head = RunWriter.object(json -> head(json, report));
    OutputStream data = out.data();
    try {
      data.write(bytes(head.substring(0, head.length() - 1) + ",\"runs\":["));
      spool.copyTo(data);
      data.write(bytes(first ? "]}\n" : "\n]}\n"));
      data.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void head(JsonGenerator json, ScanReport report) {
    json.write("schema", "syncruns.runs/v1");
    writeConnection(json, connection);
    json.write("scanned", report.scanned());
    json.write("complete", report.isComplete());
    json.write("stopped", report.stop().label());
    json.writeStartArray("irregularities");
    Arrays.stream(Irregularity.values())
        .filter(report.irregularities()::contains)
        .forEach(one -> json.write(one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    json.writeEnd();
  }

  static void writeConnection(JsonGenerator json, ConnectionRef connection) {
    json.writeStartObject("connection");
    new Fields(json)
        .text("alias", connection.alias())
        .text("title", connection.title())
        .id("id", connection.id());
    json.writeEnd();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    spool.close();
  }
}
