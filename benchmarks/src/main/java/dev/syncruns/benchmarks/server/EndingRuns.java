package dev.syncruns.benchmarks.server;

import dev.syncruns.benchmarks.payload.Form;
import dev.syncruns.benchmarks.payload.Pages;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.simulator.server.FaultyHttpServer.RequestHandler;
import dev.syncruns.simulator.server.IncomingRequest;
import dev.syncruns.simulator.server.Response;
import dev.syncruns.simulator.server.Response.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Answers with one run that ends at the time that the connection's id names, {@code
 * fleet-MILLISECONDS-NUMBER}, above a few full runs; and refuses more than 5,000 requests in any
 * ten seconds, as the service does in any hour.
 */
public final class EndingRuns implements RequestHandler {
  /** How the ids begin of the runs that end, and of no other. */
  public static final String BEGINNING_OF_ID = "now-";

  private static final int CONNECTION_SEGMENT = 3;
  private static final int OLDER = 4;
  private static final int LIMIT = 5_000;
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration RUNNING = Duration.ofSeconds(60);
  private static final int BEFORE_RUNS = "{\"runs\":[".length();

  private final TimeSource timing;
  private final byte[] older = new Pages(OLDER).page(Form.FULL, 0, OLDER);
  private final Queue<Instant> asked = new ArrayDeque<>();

  EndingRuns(TimeSource timing) {
    this.timing = timing;
  }

  @Override
  public Response answer(IncomingRequest request) {
    Instant now = timing.now();
    if (isBeyondLimit(now)) {
      return Response.status(429).withHeader("Retry-After", "1");
    }
    String[] parts = request.target().segments().get(CONNECTION_SEGMENT).split("-", -1);
    byte[] run = run(Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2], now);
    byte[] page = new byte[older.length + run.length];
    System.arraycopy(older, 0, page, 0, BEFORE_RUNS);
    System.arraycopy(run, 0, page, BEFORE_RUNS, run.length);
    int rest = older.length - BEFORE_RUNS;
    System.arraycopy(older, BEFORE_RUNS, page, BEFORE_RUNS + run.length, rest);
    return Response.status(200)
        .withHeader("Content-Type", "application/json")
        .withContent(Content.of(page));
  }

  private synchronized boolean isBeyondLimit(Instant now) {
    while (!asked.isEmpty() && asked.peek().isBefore(now.minus(WINDOW))) {
      asked.remove();
    }
    if (asked.size() >= LIMIT) {
      return true;
    }
    asked.add(now);
    return false;
  }

  private static byte[] run(Instant end, String number, Instant now) {
    String state =
        now.isBefore(end)
            ? "\"state\":\"Executing\""
            : "\"state\":\"Completed\",\"result\":\"Success\",\"endDateTime\":\"" + end + "\"";
    String start = "\"startDateTime\":\"" + end.minus(RUNNING) + "\",";
    return ("{\"id\":\"" + BEGINNING_OF_ID + number + "\"," + start + state + "},")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
