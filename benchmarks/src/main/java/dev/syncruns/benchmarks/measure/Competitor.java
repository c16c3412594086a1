package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.Figures;
import dev.syncruns.benchmarks.worker.Worker;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One client in a process of its own, idle until told to work.
 *
 * @param name what it is called in the report.
 * @param process its {@link Worker}.
 * @param commands its standard input.
 * @param answers its standard output.
 */
record Competitor(String name, Process process, BufferedWriter commands, BufferedReader answers)
    implements AutoCloseable {

  /**
   * Starts a client.
   *
   * @param name what it is called in the report
   * @param reader the class of its reader
   * @param url where it asks
   * @param connection what it asks for
   */
  static Competitor start(String name, String reader, String url, String connection)
      throws IOException {
    Process process = Programs.java(List.of(), Worker.class, reader, url, connection).start();
    return new Competitor(
        name,
        process,
        process.outputWriter(StandardCharsets.US_ASCII),
        process.inputReader(StandardCharsets.US_ASCII));
  }

  /** Lets it work; waits until it has. */
  Figures work(String command) throws IOException {
    commands.write(command + "\n");
    commands.flush();
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(name + " has ended, see above");
    }
    return Figures.of(line);
  }

  @Override
  public void close() throws IOException {
    commands.close();
    process.destroy();
  }
}
