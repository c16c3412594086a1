package dev.syncruns.benchmarks.server;

import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.simulator.server.FaultyHttpServer;
import dev.syncruns.simulator.server.FaultyHttpServer.RequestHandler;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The program that serves {@link Histories} and {@link EndingRuns} on a free port of 127.0.0.1:
 * prints the port, and ends when its standard input does.
 */
public final class PageServer {

  private PageServer() {}

  /** Serves until nobody holds the other end of standard input. */
  public static void main(String[] args) throws IOException {
    try (FaultyHttpServer server = FaultyHttpServer.open(0);
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      SystemTimeSource timing = new SystemTimeSource();
      RequestHandler histories = new Histories(timing);
      RequestHandler fleets = new EndingRuns(timing);
      server.serve(
          request ->
              (request.target().path().contains("/fleet-") ? fleets : histories).answer(request),
          timing::sleep);
      out.write((server.port() + "\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
