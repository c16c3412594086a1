package dev.syncruns.cli.output;

import dev.syncruns.cli.output.JsonFields.Parsson;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.domain.paging.PagingAnomaly;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

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
  public void runs(List<RunRow> runs, RenderContext reading) {
    runs.forEach(listed -> document.add(writer.object(listed, reading)));
  }

  @Override
  public void end(ScanReport report, RenderContext reading, long requests) {
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

  /** One JSON object a line for each run, written as the runs arrive. */
  public static final class RunLines implements RunSink {
    private final Terminal out;
    private final RunWriter writer;

    /**
     * Lines of runs.
     *
     * @param out where they are written
     * @param fields the fields of each run
     */
    public RunLines(Terminal out, List<RunField> fields) {
      this.out = out;
      this.writer = new RunWriter(fields);
    }

    @Override
    public void runs(List<RunRow> runs, RenderContext reading) {
      runs.forEach(listed -> write(out, writer.object(listed, reading) + "\n"));
    }

    public static void write(Terminal out, String text) {
      try {
        out.data().write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }

    @Override
    public void end(ScanReport report, RenderContext reading, long requests) {
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }
  }

  /** One run as JSON. */
  public static final class RunDocument {
    private final List<RunField> fields;

    /** A document with these fields of the run. */
    public RunDocument(List<RunField> fields) {
      this.fields = List.copyOf(fields);
    }

    /** Writes the run within a document that names its connection. */
    public void write(Terminal out, ConnectionRef connection, RunRow run, RenderContext reading) {
      String head =
          RunWriter.object(
              json -> {
                json.write("schema", "syncruns.run/v1");
                new Fields(json).connection(connection);
              });
      String object = new RunWriter(fields).object(run, reading);
      RunLines.write(out, head.substring(0, head.length() - 1) + ",\"run\":" + object + "}\n");
    }

    /** Writes the run alone, on one line. */
    public void writeLine(Terminal out, RunRow run, RenderContext reading) {
      RunLines.write(out, new RunWriter(fields).object(run, reading) + "\n");
    }
  }

  /** Writes JSON objects as text of one line each. */
  public static final class RunWriter {
    private static final JsonGeneratorFactory GENERATORS =
        Parsson.JSON.createGeneratorFactory(Map.of());

    private final List<RunField> fields;

    public RunWriter(List<RunField> fields) {
      this.fields = List.copyOf(fields);
    }

    /** The object of one run. */
    public String object(RunRow listed, RenderContext reading) {
      return object(json -> fields.forEach(f -> f.write(new Fields(json), listed, reading)));
    }

    /** The object whose fields {@code content} writes. */
    public static String object(Consumer<JsonGenerator> content) {
      StringWriter text = new StringWriter();
      try (EscapingWriter escaping = new EscapingWriter(text);
          JsonGenerator json = GENERATORS.createGenerator(escaping)) {
        json.writeStartObject();
        content.accept(json);
        json.writeEnd();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return text.toString();
    }
  }
}
