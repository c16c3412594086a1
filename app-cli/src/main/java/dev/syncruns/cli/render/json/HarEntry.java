package dev.syncruns.cli.render.json;

import jakarta.json.stream.JsonGenerator;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entry of one exchange in a HAR. What is not known has the value the format gives it. */
final class HarEntry {
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
