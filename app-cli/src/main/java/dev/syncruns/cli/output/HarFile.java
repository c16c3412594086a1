package dev.syncruns.cli.output;

import dev.syncruns.cli.output.JsonFields.Parsson;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
  private final JsonGenerator json;
  private @Nullable JsonException failure;

  private HarFile(AtomicFile file) {
    this.file = file;
    this.json = Parsson.JSON.createGenerator(file.out());
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
    har.begin(version);
    return har;
  }

  private void begin(String version) {
    json.writeStartObject().writeStartObject("log").write("version", "1.2");
    json.writeStartObject("creator").write("name", "syncruns").write("version", version).writeEnd();
    json.writeStartArray("entries");
  }

  /** Adds an exchange. What can't be written is told of by {@link #close}. */
  public void add(TracedExchange exchange) {
    if (failure != null) {
      return;
    }
    try {
      new HarEntry(json).write(exchange);
      json.flush();
    } catch (JsonException unwritable) {
      failure = unwritable;
    }
  }

  /** Ends the file and puts it in its place; without success it leaves nothing behind. */
  @Override
  public void close() throws IOException {
    try (file) {
      finish();
      file.keep();
    } catch (JsonException unwritable) {
      throw unwritable.getCause() instanceof IOException why ? why : new IOException(unwritable);
    }
  }

  private void finish() {
    if (failure != null) {
      throw failure;
    }
    json.writeEnd().writeEnd().writeEnd().close();
  }

  /** The entry of one exchange in a HAR. What is not known has the value the format gives it. */
  static final class HarEntry {
    private static final int UNKNOWN = -1;

    private final JsonGenerator json;

    HarEntry(JsonGenerator json) {
      this.json = json;
    }

    void write(TracedExchange exchange) {
      long millis = exchange.took().toMillis();
      json.writeStartObject()
          .write("startedDateTime", exchange.began().toString())
          .write("time", millis);
      request(exchange);
      answer(exchange);
      json.writeStartObject("cache").writeEnd();
      json.writeStartObject("timings");
      json.write("send", 0).write("wait", millis).write("receive", 0).writeEnd();
      json.writeEnd();
    }

    private void request(TracedExchange exchange) {
      json.writeStartObject("request")
          .write("method", exchange.method())
          .write("url", exchange.uri().toString());
      message(exchange.requestHeaders());
      json.writeStartArray("queryString");
      query(exchange.uri());
      json.writeEnd();
      json.write("bodySize", exchange.method().equals("GET") ? 0 : UNKNOWN);
      json.writeEnd();
    }

    private void answer(TracedExchange exchange) {
      Integer status = exchange.status();
      json.writeStartObject("response").write("status", status == null ? 0 : status);
      json.write("statusText", "");
      message(exchange.answerHeaders());
      json.writeStartObject("content")
          .write("size", exchange.receivedBytes())
          .write("mimeType", value(exchange, "Content-Type").orElse(""))
          .writeEnd();
      json.write("redirectURL", "").write("bodySize", exchange.receivedBytes());
      if (status == null) {
        json.write("comment", "no answer");
      }
      json.writeEnd();
    }

    private void message(Map<String, String> headers) {
      json.write("httpVersion", "HTTP/1.1").writeStartArray("cookies").writeEnd();
      json.writeStartArray("headers");
      new TreeMap<>(headers).forEach(this::pair);
      json.writeEnd().write("headersSize", UNKNOWN);
    }

    private void query(URI uri) {
      for (String parameter : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
        if (!parameter.isEmpty()) {
          String[] parts = parameter.split("=", 2);
          pair(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
      }
    }

    private void pair(String name, String value) {
      json.writeStartObject().write("name", name).write("value", value).writeEnd();
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
