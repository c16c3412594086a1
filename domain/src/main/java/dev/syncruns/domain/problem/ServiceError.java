package dev.syncruns.domain.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The error in the body of a response ("Error Response" on the API's page, which warns that not
 * every failed request has one). Untrusted.
 *
 * @param code the error's code; may be null.
 * @param message the human-readable message; may be null.
 * @param target the subject of the error; may be null.
 * @param details the details in the service's order; may be empty.
 */
public record ServiceError(
    @Nullable ErrorCode code,
    @Nullable String message,
    @Nullable String target,
    List<ErrorDetail> details) {
  private static final ServiceError NONE = new ServiceError(null, null, null, List.of());

  public ServiceError {
    details = List.copyOf(details);
  }

  /** Returns an error without content. */
  public static ServiceError none() {
    return NONE;
  }
}
