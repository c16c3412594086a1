package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.ServiceError;
import java.util.List;

/** The body of an error response, documented or not. */
public enum ErrorText {
  /** The API's envelope with a code, a message, a target and two details. */
  FULL(
      "application/json",
      """
      {"error":{"code":"InvalidManifestConnectionRunsRequest",\
      "message":"marker-text of the service","target":"runs","details":[\
      {"code":"InvalidValue","message":"first marker-text","target":"$top"},\
      {"code":"SomethingNew","message":"second marker-text"}]}}\
      """),
  /** No body. */
  EMPTY("application/json", ""),
  /** An HTML page, as proxies send it. */
  HTML(
      "text/html",
      "<!DOCTYPE html><html><body><h1>marker-text</h1>"
          + "<p>x</p>".repeat(200)
          + "</body></html>"),
  /** The truncated envelope of the API. */
  TRUNCATED("application/json", "{\"error\":{\"code\":\"Inval"),
  /** The error of another framework. */
  FOREIGN(
      "application/json",
      "{\"status\":500,\"error\":\"marker-text\",\"path\":\"/synchronization\"}");

  /** A word of the service in all bodies with text. */
  public static final String MARKER = "marker-text";

  private static final ServiceError ENVELOPE =
      new ServiceError(
          ErrorCode.INVALID_MANIFEST_CONNECTION_RUNS_REQUEST,
          "marker-text of the service",
          "runs",
          List.of(
              new ErrorDetail(ErrorCode.INVALID_VALUE, "first marker-text", "$top"),
              new ErrorDetail(new ErrorCode("SomethingNew"), "second marker-text", null)));

  private final String contentType;
  private final String text;

  ErrorText(String contentType, String text) {
    this.contentType = contentType;
    this.text = text;
  }

  /** The media type. */
  public String contentType() {
    return contentType;
  }

  /** The body. */
  public String text() {
    return text;
  }

  /** Returns the error in terms of the domain; empty unless it is {@link #FULL}. */
  public ServiceError meaning() {
    return this == FULL ? ENVELOPE : ServiceError.none();
  }
}
