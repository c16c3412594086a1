package dev.syncruns.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices what moves the cursor of the terminal besides the output of this process: lines typed
 * meanwhile, which the terminal echoes, and a shell's prompt between a stop (Ctrl-Z) and {@code
 * fg}. Used by one thread.
 */
final class CursorMoves implements BooleanSupplier {
  private static final String TERMINAL = "/dev/tty";

  private final AtomicBoolean continued = new AtomicBoolean();
  private @Nullable InputStream typing;
  private boolean watching;
  private int typed;

  /** Whether the cursor may have been moved since this was last asked; not at the first time. */
  @Override
  public boolean getAsBoolean() {
    boolean first = !watching;
    if (first) {
      watching = true;
      typing = terminal();
      noticeContinuing();
    }
    int before = typed;
    typed = typedLines();
    return (continued.getAndSet(false) || typed > before) && !first;
  }

  private static @Nullable InputStream terminal() {
    try {
      return new FileInputStream(TERMINAL);
    } catch (IOException none) {
      return null;
    }
  }

  /** How much of what was typed waits for a reader: a terminal hands it on by the line. */
  private int typedLines() {
    try {
      return typing == null ? 0 : typing.available();
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** By reflection: the JDK's only access to signals is a class that javac warns of. */
  private void noticeContinuing() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object noticed =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                continued.set(true);
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("CONT"), noticed);
    } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
      // A stop is not noticed then, and the next frame is drawn over what came between.
    }
  }
}
