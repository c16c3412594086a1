package dev.syncruns.adapter.http.internal.wire;

import java.util.Optional;

/** A look at what an exception was caused by, through whatever a library wrapped around it. */
public final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  /** The outermost exception of a kind among {@code failure} and its causes. */
  public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
