package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.server.PageServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The server in a process of its own.
 *
 * @param process the server's.
 * @param url where it is.
 */
record Served(Process process, String url) implements AutoCloseable {

  static Served start() throws IOException {
    Process process = Programs.java(List.of("-XX:+UseSerialGC"), PageServer.class).start();
    String port = process.inputReader(StandardCharsets.US_ASCII).readLine();
    return new Served(process, "http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
