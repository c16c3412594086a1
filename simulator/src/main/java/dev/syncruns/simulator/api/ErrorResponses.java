package dev.syncruns.simulator.api;

import dev.syncruns.simulator.data.JsonText;
import dev.syncruns.simulator.server.Response;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Error responses. */
public final class ErrorResponses {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ErrorResponses() {}

  /**
   * Returns a 429 with the documented body.
   *
   * @param retryAfter the value of {@code Retry-After}: seconds, a date, or an invalid text
   */
  public static Response tooManyRequests(String retryAfter) {
    return tooManyRequests().withHeader("Retry-After", retryAfter);
  }

  /**
   * Returns a 429 with the documented body and an HTTP-date.
   *
   * @param retryAt the date, to the second
   */
  public static Response tooManyRequestsUntil(Instant retryAt) {
    return tooManyRequests(httpDate(retryAt));
  }

  /** Returns a 429 with the documented body, without {@code Retry-After}. */
  public static Response tooManyRequests() {
    return error(
        429,
        "RateLimitExceeded",
        "The client sent more requests than allowed by this API for the current tier of the"
            + " client.");
  }

  /**
   * Returns an error in the API's envelope.
   *
   * @param status the HTTP status
   * @param code the error's code
   * @param message the error's message
   */
  public static Response error(int status, String code, String message) {
    return ErrorBody.of(code, message).response(status);
  }

  /** Returns an HTML page, as proxies and gateways send it. */
  public static Response htmlPage(int status) {
    return Response.text(
        status,
        "text/html; charset=utf-8",
        """
        <!DOCTYPE html>
        <html><head><title>Out of order</title></head>
        <body><h1>The service is out of order</h1><p>gateway/1.0</p></body></html>
        """);
  }

  /**
   * Returns a redirect.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location the target
   */
  public static Response redirect(int status, String location) {
    return Response.status(status).withHeader("Location", location);
  }

  /** Returns a time as an HTTP date, such as {@code Mon, 02 Mar 2026 02:00:00 GMT}. */
  public static String httpDate(Instant time) {
    return HTTP_DATE.format(time);
  }

  /**
   * The body of an API error.
   *
   * @param code the code
   * @param message the message
   * @param details the details; may be empty
   */
  public record ErrorBody(String code, String message, List<Detail> details) {

    public ErrorBody {
      details = List.copyOf(details);
    }

    /** Returns a body without details. */
    public static ErrorBody of(String code, String message) {
      return new ErrorBody(code, message, List.of());
    }

    /** Returns a copy with another detail. */
    public ErrorBody with(Detail detail) {
      List<Detail> more = new ArrayList<>(details);
      more.add(detail);
      return new ErrorBody(code, message, more);
    }

    /** Returns a response with this body. */
    public Response response(int status) {
      JsonObjectBuilder error = JsonText.object().add("code", code).add("message", message);
      if (!details.isEmpty()) {
        JsonArrayBuilder array = JsonText.array();
        details.forEach(detail -> array.add(detail.json()));
        error.add("details", array);
      }
      return Response.json(status, JsonText.object().add("error", error).build().toString());
    }

    /**
     * A detail of an error.
     *
     * @param code the code
     * @param message the message
     * @param target the subject of the error; may be empty
     */
    public record Detail(String code, String message, String target) {

      private JsonObjectBuilder json() {
        JsonObjectBuilder detail = JsonText.object().add("code", code).add("message", message);
        return target.isEmpty() ? detail : detail.add("target", target);
      }
    }
  }
}
