package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A listener that records events as lines, such as {@code "LIST_RUNS 1 failed RateLimited"}.
 * Thread-safe.
 */
public final class RecordingCallListener implements CallListener {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Creates a listener without events. */
  public RecordingCallListener() {}

  /** The events so far, in order. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public Call begin(CallContext context) {
    Operation operation = context.operation();
    return new Call() {
      @Override
      public void failed(int attempt, Duration took, Problem problem) {
        lines.add(operation + " " + attempt + " failed " + nameOf(problem));
      }

      @Override
      public void waits(int nextAttempt, Duration wait, Problem problem) {
        lines.add(operation + " " + nextAttempt + " waits " + wait);
      }

      @Override
      public void end(CallEnd end) {
        Throwable failure = end.failure();
        if (failure == null) {
          lines.add(operation + " " + end.attempts() + " succeeded");
        }
        end.givenUp()
            .ifPresent(
                reason ->
                    lines.add(
                        operation
                            + " "
                            + end.attempts()
                            + " given up "
                            + reason
                            + " "
                            + nameOf(failure)));
      }
    };
  }

  private static String nameOf(@Nullable Throwable failure) {
    return failure == null ? "" : failure.getClass().getSimpleName();
  }
}
