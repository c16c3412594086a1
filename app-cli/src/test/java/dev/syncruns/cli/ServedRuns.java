package dev.syncruns.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A service on the loopback interface whose every connection has the runs of one JSON array. */
final class ServedRuns implements AutoCloseable {
  private final HttpServer server;

  /** Serves {@code runs}, a JSON array of whole runs. */
  ServedRuns(String runs) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    byte[] page = ("{\"runs\":" + runs + ",\"_links\":{}}").getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  /** Serves a failed run with a task for each JSON object of {@code tasks}. */
  static ServedRuns ofTasks(String... tasks) {
    return new ServedRuns(
        """
        [{"id":"r1","state":"Completed","result":"Error","startDateTime":"2026-01-01T00:00:00Z",
          "endDateTime":"2026-01-01T00:10:00Z","jobs":[{"id":"j1","state":"Completed",
          "result":"Error","connectorType":"DWG","tasks":[%s]}]}]
        """
            .formatted(String.join(",", tasks)));
  }

  /** The address that {@code --api-url} takes. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A shell whose command asks this service. */
  Shell shell() {
    return new Shell()
        .with("SYNCRUNS_API_URL", address())
        .with("SYNCRUNS_TOKEN", "test-token")
        .with("SYNCRUNS_CONNECTION", "MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
