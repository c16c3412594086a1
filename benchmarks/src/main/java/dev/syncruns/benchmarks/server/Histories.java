package dev.syncruns.benchmarks.server;

import dev.syncruns.benchmarks.payload.Form;
import dev.syncruns.benchmarks.payload.Pages;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.simulator.server.FaultyHttpServer.RequestHandler;
import dev.syncruns.simulator.server.IncomingRequest;
import dev.syncruns.simulator.server.Response;
import dev.syncruns.simulator.server.Response.Content;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers with pages of the history that the connection's id describes: {@code
 * history-RUNS-MILLISECONDS}, so many runs, each page after so much service time; what follows
 * tells connections apart. Nothing is compressed, since the peers do not ask for it and everyone is
 * to get the same bytes.
 */
final class Histories implements RequestHandler {
  private static final int CONNECTION_SEGMENT = 3;

  private final TimeSource timing;
  private final Map<Long, Pages> histories = new ConcurrentHashMap<>();

  Histories(TimeSource timing) {
    this.timing = timing;
  }

  @Override
  public Response answer(IncomingRequest request) {
    String[] parts = request.target().segments().get(CONNECTION_SEGMENT).split("-", -1);
    Pages pages = histories.computeIfAbsent(Long.parseLong(parts[1]), Pages::new);
    Form form =
        request.headers().first("Prefer").orElse("").equals("return=representation")
            ? Form.FULL
            : Form.MINIMAL;
    Map<String, String> query = request.target().query();
    long skip = Long.parseLong(query.getOrDefault("$skip", "0"));
    int top = Integer.parseInt(query.getOrDefault("$top", "100"));
    byte[] page = pages.page(form, skip, top);
    timing.sleep(Duration.ofMillis(Long.parseLong(parts[2])));
    return Response.status(200)
        .withHeader("Content-Type", "application/json")
        .withContent(Content.of(page));
  }
}
