package dev.syncruns.benchmarks.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** {@code java.net.http} and Jackson databind into records, as somebody would write it by hand. */
public final class HandWritten implements RunsReader {
  private static final int OK = 200;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final ObjectReader json =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readerFor(PlainRuns.class);
  private final String prefer;
  private final String url;
  private final String connection;

  /** Reads whole runs. */
  public HandWritten(String url, String connection) {
    this(url, connection, "return=representation");
  }

  /** Reads what is preferred. */
  HandWritten(String url, String connection, String prefer) {
    this.url = url;
    this.connection = connection;
    this.prefer = prefer;
  }

  @Override
  public int page(long skip) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(PageAddress.page(url, connection, skip))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Accept", "application/vnd.bentley.itwin-platform.v1+json")
            .header("Prefer", prefer)
            .timeout(TIMEOUT)
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != OK) {
        throw new IOException("status " + answer.statusCode());
      }
      PlainRuns runs = json.readValue(body);
      return runs.runs().size();
    }
  }
}
