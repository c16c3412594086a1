package dev.syncruns.adapter.http.internal.wire;

import java.util.function.Supplier;

/** The thread context class loader, by which the libraries beneath look for their own parts. */
public final class ContextLoader {
  private ContextLoader() {}

  /** What {@code made} returns while the context class loader is ours, whatever the host's is. */
  public static <T> T ours(Supplier<T> made) {
    Thread thread = Thread.currentThread();
    ClassLoader ofTheHost = thread.getContextClassLoader();
    thread.setContextClassLoader(ContextLoader.class.getClassLoader());
    try {
      return made.get();
    } finally {
      thread.setContextClassLoader(ofTheHost);
    }
  }
}
