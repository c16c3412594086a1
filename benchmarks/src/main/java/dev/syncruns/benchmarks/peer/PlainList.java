package dev.syncruns.benchmarks.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncruns.benchmarks.peer.PlainRuns.PlainRun;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * A list of runs as somebody would write it by hand for one connection: {@code java.net.http},
 * Jackson and a line a run. The whole program, with the address of the service and the connection
 * as its arguments and the token in the environment; errors end it with a stack trace.
 */
public final class PlainList {
  private static final int OK = 200;

  private PlainList() {}

  /** Writes the first 20 of a connection's runs to standard output. */
  @SuppressWarnings("SystemOut") // A program that prints, measured from outside.
  public static void main(String[] args) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(PageAddress.page(args[0], args[1], 0))
            .header("Accept", "application/vnd.bentley.itwin-platform.v1+json")
            .header("Authorization", "Bearer " + System.getenv("SYNCRUNS_TOKEN"))
            .header("Prefer", "return=representation")
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != OK) {
      throw new IOException("status " + answer.statusCode());
    }
    ObjectMapper mapper =
        new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    PlainRuns runs = mapper.readValue(answer.body(), PlainRuns.class);
    StringBuilder lines = new StringBuilder();
    runs.runs().stream().limit(20).forEach(run -> lines.append(line(run)).append('\n'));
    System.out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static String line(PlainRun run) {
    String result = run.result() == null ? run.state() : run.result();
    return result + "  " + run.id() + "  " + run.startDateTime() + "  " + run.endDateTime();
  }
}
