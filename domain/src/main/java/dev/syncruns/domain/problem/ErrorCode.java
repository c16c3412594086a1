package dev.syncruns.domain.problem;

import java.util.Objects;

/**
 * The code of an error answer: "one of a server-defined set of error codes" (the API's page,
 * "Error"). An open set: the constants are the codes that public documents name, any other text is
 * a code too. Untrusted unless it is one of the constants.
 *
 * @param value the exact text
 */
public record ErrorCode(String value) {
  /** 401: no {@code Authorization} header. */
  public static final ErrorCode HEADER_NOT_FOUND = new ErrorCode("HeaderNotFound");

  /** 401: the token was not accepted. */
  public static final ErrorCode UNAUTHORIZED = new ErrorCode("Unauthorized");

  /** 401: the {@code Authorization} header does not use the scheme {@code Bearer}. */
  public static final ErrorCode INVALID_AUTHORIZATION_SCHEME =
      new ErrorCode("InvalidAuthorizationScheme");

  /** 401: a header's value was malformed. */
  public static final ErrorCode INVALID_HEADER_VALUE = new ErrorCode("InvalidHeaderValue");

  /** 401: the token lacks the scope {@code itwin-platform}. */
  public static final ErrorCode REQUIRED_SCOPE_MISSING = new ErrorCode("RequiredScopeMissing");

  /** 403: the token's owner may not do this. */
  public static final ErrorCode INSUFFICIENT_PERMISSIONS = new ErrorCode("InsufficientPermissions");

  /** 404: the connection was not found. */
  public static final ErrorCode MANIFEST_CONNECTION_NOT_FOUND =
      new ErrorCode("ManifestConnectionNotFound");

  /** 404: the address or the {@code Accept} header is not one of the API's. */
  public static final ErrorCode RESOURCE_NOT_FOUND = new ErrorCode("ResourceNotFound");

  /** 422: the request for runs was invalid; the details say in what. */
  public static final ErrorCode INVALID_MANIFEST_CONNECTION_RUNS_REQUEST =
      new ErrorCode("InvalidManifestConnectionRunsRequest");

  /** Detail of a 422: a value was not valid. */
  public static final ErrorCode INVALID_VALUE = new ErrorCode("InvalidValue");

  /** 429: more requests than allowed for the client's tier. */
  public static final ErrorCode RATE_LIMIT_EXCEEDED = new ErrorCode("RateLimitExceeded");

  /** Refuses null. */
  public ErrorCode {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
