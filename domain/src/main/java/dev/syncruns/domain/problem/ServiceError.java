package dev.syncruns.domain.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer said in its body, as far as it could be read ("Error Response" on the API's
 * page; the page warns that not every failed request has one). All of it is the service's text and
 * untrusted.
 *
 * @param code the error's code; may be null.
 * @param message the human-readable representation; may be null.
 * @param target what the error is about; may be null.
 * @param details the details in the service's order; empty when there are none.
 */
public record ServiceError(
    @Nullable ErrorCode code,
    @Nullable String message,
    @Nullable String target,
    List<ErrorDetail> details) {
  private static final ServiceError NONE = new ServiceError(null, null, null, List.of());

  /** Copies the details. */
  public ServiceError {
    details = List.copyOf(details);
  }

  /** The error of an answer that said nothing readable. */
  public static ServiceError none() {
    return NONE;
  }
}
