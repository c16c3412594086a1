package dev.syncruns.cli.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service answered when it refused, for machines. Untrusted.
 *
 * @param httpStatus the status; null when there was no answer.
 * @param code the error's code; null when it had none.
 * @param correlationId by what the service finds the request; null when it sent none.
 * @param details each value that was refused; empty when there are none.
 */
public record ApiError(
    @Nullable Integer httpStatus,
    @Nullable String code,
    @Nullable String correlationId,
    List<Detail> details) {

  /** Copies the details. */
  public ApiError {
    details = List.copyOf(details);
  }

  /**
   * One refused value.
   *
   * @param flag which option or argument of ours it came from; null when that is not known.
   * @param target what the service calls it; may be null.
   * @param code the detail's code; may be null.
   * @param message what the service said of it; may be null.
   */
  public record Detail(
      @Nullable String flag,
      @Nullable String target,
      @Nullable String code,
      @Nullable String message) {}
}
