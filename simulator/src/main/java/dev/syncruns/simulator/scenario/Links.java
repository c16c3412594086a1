package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.data.JsonText;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import dev.syncruns.simulator.server.Response.Content;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Responders that change the links of pages but not their runs. */
public final class Links {

  private Links() {}

  /** Gives every page the same next link, on any host. */
  public static Responder nextIs(String href) {
    return rewritten(body -> withLink(body, "next", href));
  }

  /** Makes every page link to itself as the next one. */
  public static Responder nextIsSelf() {
    return rewritten(body -> withLink(body, "next", self(body)));
  }

  /** Makes every page link to the first one as the next one. */
  public static Responder nextIsFirst() {
    return (request, documented) -> nextIs(page(request, 0)).respond(request, documented);
  }

  /** Gives every page a next link, including those past the end. */
  public static Responder nextForEver() {
    return (request, documented) -> {
      long skip = number(request.query("$skip").orElse("0"));
      return nextIs(page(request, skip + top(request))).respond(request, documented);
    };
  }

  /**
   * Moves the links of every page to another host, with correct paths and parameters.
   *
   * @param origin scheme, host and port, without a trailing slash
   */
  public static Responder onHost(String origin) {
    return rewritten(
        body -> {
          JsonObjectBuilder links = JsonText.object();
          JsonObject old = body.getJsonObject("_links");
          for (String rel : old.keySet()) {
            String href = old.getJsonObject(rel).getString("href");
            links.add(rel, link(origin + href.substring(href.indexOf('/', 8))));
          }
          return JsonText.object(body).add("_links", links).build();
        });
  }

  /** Removes the links of every page. */
  public static Responder none() {
    return rewritten(body -> JsonText.object(body).remove("_links").build());
  }

  /** Rewrites the body of every page; other responses remain unchanged. */
  public static Responder rewritten(Function<JsonObject, JsonObject> change) {
    return (request, documented) -> {
      Response answer = documented.get();
      if (answer.status() != 200) {
        return answer;
      }
      JsonObject body = read(answer);
      return body.containsKey("runs")
          ? answer.withContent(Content.of(bytes(change.apply(body))))
          : answer;
    };
  }

  private static String page(ReceivedRequest request, long skip) {
    return request.path() + "?$skip=" + skip + "&$top=" + top(request);
  }

  private static long top(ReceivedRequest request) {
    return number(request.query("$top").orElse("100"));
  }

  private static long number(String text) {
    return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : 0;
  }

  private static JsonObject withLink(JsonObject body, String rel, String href) {
    JsonObjectBuilder links = JsonText.object(body.getJsonObject("_links")).add(rel, link(href));
    return JsonText.object(body).add("_links", links).build();
  }

  private static JsonObjectBuilder link(String href) {
    return JsonText.object().add("href", href);
  }

  private static String self(JsonObject body) {
    return body.getJsonObject("_links").getJsonObject("self").getString("href");
  }

  private static byte[] bytes(JsonObject body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject read(Response answer) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      answer.content().writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JsonText.read(body.toString(StandardCharsets.UTF_8)).asJsonObject();
  }
}
