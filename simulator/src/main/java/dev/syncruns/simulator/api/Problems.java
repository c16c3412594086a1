package dev.syncruns.simulator.api;

import dev.syncruns.simulator.api.Answers.ErrorBody;
import dev.syncruns.simulator.api.Answers.ErrorBody.Detail;
import dev.syncruns.simulator.server.Answer;

/**
 * The documented answers to requests that cannot be carried out, word for word where the page has
 * the words.
 */
final class Problems {

  private Problems() {}

  static Answer headerNotFound() {
    return Answers.error(
        401, "HeaderNotFound", "Header Authorization was not found in the request. Access denied.");
  }

  static Answer invalidScheme() {
    return Answers.error(
        401,
        "InvalidAuthorizationScheme",
        "The scheme of the Authorization header is not Bearer. Access denied.");
  }

  static Answer invalidToken() {
    return Answers.error(
        401,
        "Unauthorized",
        "Access denied due to invalid access_token. Make sure to provide a valid token for this"
            + " API endpoint.");
  }

  static Answer connectionNotFound() {
    return Answers.error(
        404, "ManifestConnectionNotFound", "Requested ManifestConnection is not available.");
  }

  static Answer runNotFound() {
    return Answers.error(
        404, "ManifestConnectionRunNotFound", "Requested ManifestConnectionRun is not available.");
  }

  static Answer resourceNotFound() {
    return ErrorBody.of(
            "ResourceNotFound",
            "The requested resource was not found. Verify the API URL and the Accept header.")
        .with(
            new Detail(
                "OperationNotFound", "Unable to match incoming request to an operation.", ""))
        .answer(404);
  }

  static Answer methodNotAllowed(String allowed) {
    return Answers.error(405, "MethodNotAllowed", "This resource does not support the method.")
        .withHeader("Allow", allowed);
  }

  static ErrorBody invalidRequest() {
    return ErrorBody.of("InvalidManifestConnectionRunsRequest", "Cannot perform operation.");
  }

  static Detail invalidConnectionId() {
    return new Detail("InvalidValue", "Provided connectionId value is not valid.", "connectionId");
  }

  static Detail outOfLimits(String parameter) {
    return new Detail("InvalidValue", "Page size is out of limits.", parameter);
  }
}
