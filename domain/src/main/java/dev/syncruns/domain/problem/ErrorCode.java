package dev.syncruns.domain.problem;

import java.util.Objects;

/**
 * The code of an error response: "one of a server-defined set of error codes" ("Error" on the API's
 * page). The constants are the codes in public documents; any other text is valid too. Untrusted
 * unless it equals a constant.
 *
 * @param value the exact text
 */
public record ErrorCode(String value) {
  /** 401: the {@code Authorization} header is missing. */
  public static final ErrorCode HEADER_NOT_FOUND = new ErrorCode("HeaderNotFound");

  /** 401: the token is not accepted. */
  public static final ErrorCode UNAUTHORIZED = new ErrorCode("Unauthorized");

  /** 401: the scheme of the {@code Authorization} header is not {@code Bearer}. */
  public static final ErrorCode INVALID_AUTHORIZATION_SCHEME =
      new ErrorCode("InvalidAuthorizationScheme");

  /** 401: a header value is malformed. */
  public static final ErrorCode INVALID_HEADER_VALUE = new ErrorCode("InvalidHeaderValue");

  /** 401: the token lacks the scope {@code itwin-platform}. */
  public static final ErrorCode REQUIRED_SCOPE_MISSING = new ErrorCode("RequiredScopeMissing");

  /** 403: the token's owner lacks a permission. */
  public static final ErrorCode INSUFFICIENT_PERMISSIONS = new ErrorCode("InsufficientPermissions");

  /** 404: the connection was not found. */
  public static final ErrorCode MANIFEST_CONNECTION_NOT_FOUND =
      new ErrorCode("ManifestConnectionNotFound");

  /** 404: the URL or the {@code Accept} header does not belong to the API. */
  public static final ErrorCode RESOURCE_NOT_FOUND = new ErrorCode("ResourceNotFound");

  /** 422: the request for runs is invalid; see the details. */
  public static final ErrorCode INVALID_MANIFEST_CONNECTION_RUNS_REQUEST =
      new ErrorCode("InvalidManifestConnectionRunsRequest");

  /** Detail of a 422: a value is not valid. */
  public static final ErrorCode INVALID_VALUE = new ErrorCode("InvalidValue");

  /** 429: more requests than the client's tier permits. */
  public static final ErrorCode RATE_LIMIT_EXCEEDED = new ErrorCode("RateLimitExceeded");

  public ErrorCode {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
