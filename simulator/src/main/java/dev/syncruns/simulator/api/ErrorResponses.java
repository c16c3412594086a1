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

/** A stock of answers that a client may get and would rather not. */
public final class ErrorResponses {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ErrorResponses() {}

  /**
   * 429 with the documented body.
   *
   * @param retryAfter the value of {@code Retry-After}: seconds, a date, a negative or huge number,
   *     or garbage
   * @return the answer
   */
  public static Response tooManyRequests(String retryAfter) {
    return tooManyRequests().withHeader("Retry-After", retryAfter);
  }

  /**
   * 429 with the documented body and an HTTP-date.
   *
   * @param retryAt the date, precise to the second
   * @return the answer
   */
  public static Response tooManyRequestsUntil(Instant retryAt) {
    return tooManyRequests(httpDate(retryAt));
  }

  /**
   * 429 with the documented body, without {@code Retry-After}.
   *
   * @return the answer
   */
  public static Response tooManyRequests() {
    return error(
        429,
        "RateLimitExceeded",
        "The client sent more requests than allowed by this API for the current tier of the"
            + " client.");
  }

  /**
   * An error with the API's envelope.
   *
   * @param status the HTTP status
   * @param code the error's code
   * @param message the error's message
   * @return the answer
   */
  public static Response error(int status, String code, String message) {
    return ErrorBody.of(code, message).response(status);
  }

  /**
   * A page of HTML, as proxies and gateways send it.
   *
   * @param status the HTTP status
   * @return the answer
   */
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
   * A redirect.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location where to
   * @return the answer
   */
  public static Response redirect(int status, String location) {
    return Response.status(status).withHeader("Location", location);
  }

  /**
   * The text of a date in an HTTP header.
   *
   * @param time the time
   * @return for example {@code Mon, 02 Mar 2026 02:00:00 GMT}
   */
  public static String httpDate(Instant time) {
    return HTTP_DATE.format(time);
  }

  /**
   * The body that the API gives an error: a code, a message and possibly details.
   *
   * @param code the code
   * @param message the message
   * @param details the details, possibly none
   */
  public record ErrorBody(String code, String message, List<Detail> details) {

    /** Copies the details. */
    public ErrorBody {
      details = List.copyOf(details);
    }

    /**
     * A body without details.
     *
     * @param code the code
     * @param message the message
     * @return the body
     */
    public static ErrorBody of(String code, String message) {
      return new ErrorBody(code, message, List.of());
    }

    /**
     * This body with one more detail.
     *
     * @param detail the detail
     * @return a new body
     */
    public ErrorBody with(Detail detail) {
      List<Detail> more = new ArrayList<>(details);
      more.add(detail);
      return new ErrorBody(code, message, more);
    }

    /**
     * The answer that carries this body.
     *
     * @param status the HTTP status
     * @return the answer
     */
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
     * One detail of an error.
     *
     * @param code the code
     * @param message the message
     * @param target what was wrong; empty when that is not said
     */
    public record Detail(String code, String message, String target) {

      private JsonObjectBuilder json() {
        JsonObjectBuilder detail = JsonText.object().add("code", code).add("message", message);
        return target.isEmpty() ? detail : detail.add("target", target);
      }
    }
  }
}
