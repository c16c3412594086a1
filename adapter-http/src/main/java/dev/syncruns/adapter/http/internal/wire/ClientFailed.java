package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;

/**
 * The HTTP client threw what no client should: an unchecked exception or an error. Only its kind is
 * told: its message may hold a header with the token.
 */
final class ClientFailed extends IOException {
  private static final long serialVersionUID = 1L;

  private ClientFailed(Throwable cause) {
    super("the HTTP client failed (" + cause.getClass().getSimpleName() + ")", cause);
  }

  /**
   * The failure that {@code broken} is to the caller. An error becomes an exception, so that it
   * does not end the thread.
   *
   * @throws OutOfMemoryError when it is one: nothing can be told then
   */
  static ClientFailed of(Throwable broken) {
    rethrowFatal(broken);
    return new ClientFailed(
        broken instanceof Error ? new IllegalStateException(broken.toString()) : broken);
  }

  /** Ends here with what nothing can be told after. */
  static void rethrowFatal(Throwable broken) {
    if (broken instanceof OutOfMemoryError fatal) {
      throw fatal;
    }
  }
}
