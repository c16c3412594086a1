package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import java.util.List;

/** One run as JSON. */
public final class RunDocument {
  private final List<RunField> fields;

  /** A document with these fields of the run. */
  public RunDocument(List<RunField> fields) {
    this.fields = List.copyOf(fields);
  }

  /** Writes the run within a document that names its connection. */
  public void write(Terminal out, ConnectionRef connection, Listed run, Reading reading) {
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
  public void writeLine(Terminal out, Listed run, Reading reading) {
    RunLines.write(out, new RunWriter(fields).object(run, reading) + "\n");
  }
}
