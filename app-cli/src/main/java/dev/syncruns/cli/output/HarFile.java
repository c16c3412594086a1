package dev.syncruns.cli.output;

import dev.syncruns.cli.report.Fields;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file in the format HAR 1.2 that only its owner can read. It is written beside its place and
 * takes it when it is whole. Not thread-safe.
 */
public final class HarFile implements AutoCloseable {
  private final AtomicFile file;
  private boolean first = true;
  private @Nullable IOException failure;

  private HarFile(AtomicFile file) {
    this.file = file;
  }

  /**
   * Begins a file.
   *
   * @param file its place; a regular file there is replaced in the end
   * @param version the version of this program
   * @throws IOException when it can't be written
   */
  public static HarFile create(Path file, String version) throws IOException {
    HarFile har = new HarFile(AtomicFile.create(file, ".har"));
    JsonWriter start = new JsonWriter(false, 0).begin('{').name("log").begin('{');
    start
        .put("version", "1.2")
        .object("creator", one -> one.put("name", "syncruns").put("version", version))
        .name("entries")
        .begin('[');
    har.write(start.toString());
    return har;
  }

  /** Adds an exchange. What can't be written is told of by {@link #close}. */
  public void add(TracedExchange exchange) {
    if (failure != null) {
      return;
    }
    try {
      write((first ? "" : ",") + JsonWriter.object(fields -> HarEntry.write(fields, exchange)));
      file.out().flush();
      first = false;
    } catch (IOException unwritable) {
      failure = unwritable;
    }
  }

  private void write(String json) throws IOException {
    file.out().write(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Ends the file and puts it in its place; without success it leaves nothing behind. */
  @Override
  public void close() throws IOException {
    try (file) {
      if (failure != null) {
        throw failure;
      }
      write("]}}");
      file.keep();
    }
  }

  /** The entry of one exchange in a HAR. What is not known has the value the format gives it. */
  private static final class HarEntry {
    private static final int UNKNOWN = -1;

    private HarEntry() {}

    static void write(Fields fields, TracedExchange exchange) {
      long millis = exchange.took().toMillis();
      fields
          .put("startedDateTime", exchange.began())
          .put("time", millis)
          .object("request", request -> request(request, exchange))
          .object("response", response -> response(response, exchange))
          .object("cache", cache -> {})
          .object("timings", one -> one.put("send", 0).put("wait", millis).put("receive", 0));
    }

    private static void request(Fields request, TracedExchange exchange) {
      request.put("method", exchange.method()).put("url", exchange.uri());
      message(request, exchange.requestHeaders());
      pairs(request, "queryString", query(exchange.uri()));
      request.put("bodySize", exchange.method().equals("GET") ? 0 : UNKNOWN);
    }

    private static void response(Fields response, TracedExchange exchange) {
      Integer status = exchange.status();
      response.put("status", status == null ? Integer.valueOf(0) : status).put("statusText", "");
      message(response, exchange.answerHeaders());
      response
          .object(
              "content",
              content ->
                  content
                      .put("size", exchange.receivedBytes())
                      .put("mimeType", value(exchange, "Content-Type").orElse("")))
          .put("redirectURL", "")
          .put("bodySize", exchange.receivedBytes());
      if (status == null) {
        response.put("comment", "no answer");
      }
    }

    private static void message(Fields message, Map<String, String> headers) {
      message.put("httpVersion", "HTTP/1.1").put("cookies", List.of());
      pairs(message, "headers", List.copyOf(new TreeMap<>(headers).entrySet()));
      message.put("headersSize", UNKNOWN);
    }

    private static List<Map.Entry<String, String>> query(URI uri) {
      List<Map.Entry<String, String>> query = new ArrayList<>();
      for (String parameter : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
        if (!parameter.isEmpty()) {
          String[] parts = parameter.split("=", 2);
          query.add(Map.entry(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1])));
        }
      }
      return query;
    }

    private static void pairs(Fields fields, String name, List<Map.Entry<String, String>> pairs) {
      fields.objects(
          name, pairs, (one, pair) -> one.put("name", pair.getKey()).put("value", pair.getValue()));
    }

    private static Optional<String> value(TracedExchange exchange, String name) {
      return exchange.answerHeaders().entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /**
   * One request and its answer as a trace tells of them, without bodies and without secrets.
   *
   * @param method the request's method.
   * @param uri the request's address.
   * @param status the answer's status; null when there was no answer.
   * @param requestHeaders the request's headers, fit to be shown.
   * @param answerHeaders the answer's headers, fit to be shown.
   * @param receivedBytes the size of the answer's body as it arrived.
   * @param began when it began.
   * @param took how long it took.
   */
  public record TracedExchange(
      String method,
      URI uri,
      @Nullable Integer status,
      Map<String, String> requestHeaders,
      Map<String, String> answerHeaders,
      long receivedBytes,
      Instant began,
      Duration took) {

    /** Copies the headers. */
    public TracedExchange {
      requestHeaders = Map.copyOf(requestHeaders);
      answerHeaders = Map.copyOf(answerHeaders);
    }
  }
}
