package dev.syncruns.simulator.api;

import dev.syncruns.simulator.api.ErrorResponses.ErrorBody;
import dev.syncruns.simulator.api.ErrorResponses.ErrorBody.Detail;
import dev.syncruns.simulator.server.Response;

/**
 * The documented responses to invalid requests, in the words of the API's page where it has them.
 */
final class ApiErrors {

  private ApiErrors() {}

  static Response headerNotFound() {
    return ErrorResponses.error(
        401, "HeaderNotFound", "Header Authorization was not found in the request. Access denied.");
  }

  static Response invalidScheme() {
    return ErrorResponses.error(
        401,
        "InvalidAuthorizationScheme",
        "The scheme of the Authorization header is not Bearer. Access denied.");
  }

  static Response invalidToken() {
    return ErrorResponses.error(
        401,
        "Unauthorized",
        "Access denied due to invalid access_token. Make sure to provide a valid token for this"
            + " API endpoint.");
  }

  static Response connectionNotFound() {
    return ErrorResponses.error(
        404, "ManifestConnectionNotFound", "Requested ManifestConnection is not available.");
  }

  static Response runNotFound() {
    return ErrorResponses.error(
        404, "ManifestConnectionRunNotFound", "Requested ManifestConnectionRun is not available.");
  }

  static Response resourceNotFound() {
    return ErrorBody.of(
            "ResourceNotFound",
            "The requested resource was not found. Verify the API URL and the Accept header.")
        .with(
            new Detail(
                "OperationNotFound", "Unable to match incoming request to an operation.", ""))
        .response(404);
  }

  static Response methodNotAllowed(String allowed) {
    return ErrorResponses.error(
            405, "MethodNotAllowed", "This resource does not support the method.")
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
