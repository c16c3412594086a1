package dev.syncruns.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** What the tests ask a simulator with. */
final class Client {

  static final String PATH = "/synchronization/imodels/manifestconnections/";
  static final String WHOLE = "return=representation";

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Client() {}

  static URI runs(Simulator simulator, String connectionId, String query) {
    return URI.create(simulator.apiUrl() + PATH + connectionId + "/runs" + query);
  }

  static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer sim-test");
  }

  static HttpResponse<String> get(URI uri, String... headers) {
    HttpRequest.Builder request = request(uri);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonObject json(HttpResponse<String> response) {
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    }
  }

  static JsonObject page(Simulator simulator, String connectionId, String query) {
    return json(get(runs(simulator, connectionId, query), "Prefer", WHOLE));
  }

  static List<JsonObject> wholeRuns(Simulator simulator, String connectionId) {
    return page(simulator, connectionId, "?$top=1000")
        .getJsonArray("runs")
        .getValuesAs(JsonObject.class);
  }

  static String link(JsonObject page, String rel) {
    JsonObject links = page.getJsonObject("_links");
    return links.containsKey(rel) ? links.getJsonObject(rel).getString("href") : "";
  }
}
