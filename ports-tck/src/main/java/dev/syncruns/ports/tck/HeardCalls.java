package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A listener that records all events. */
final class HeardCalls implements CallListener {
  private final List<Heard> all = new CopyOnWriteArrayList<>();

  List<Heard> all() {
    return List.copyOf(all);
  }

  List<Heard> of(Kind kind) {
    return all.stream().filter(heard -> heard.kind() == kind).toList();
  }

  @Override
  public Call begin(CallContext context) {
    add(Kind.BEGIN, context, 0, Duration.ZERO, null);
    return new Call() {
      @Override
      public void attempt(int attempt) {
        add(Kind.ATTEMPT, context, attempt, Duration.ZERO, null);
      }

      @Override
      public void failed(int attempt, Duration took, Problem problem) {
        add(Kind.FAILURE, context, attempt, took, problem);
      }

      @Override
      public void waits(int nextAttempt, Duration wait, Problem problem) {
        add(Kind.WAIT, context, nextAttempt, wait, problem);
      }

      @Override
      public void end(CallEnd end) {
        all.add(
            new Heard(
                Kind.END, context, end.attempts(), end.took(), end, Thread.currentThread(), null));
      }
    };
  }

  private void add(
      Kind kind, CallContext context, int attempt, Duration time, @Nullable Problem problem) {
    all.add(new Heard(kind, context, attempt, time, null, Thread.currentThread(), problem));
  }

  /** The kinds of events. */
  enum Kind {
    BEGIN,
    ATTEMPT,
    FAILURE,
    WAIT,
    END
  }

  /** What was told once; the end and the problem are null where there is none. */
  record Heard(
      Kind kind,
      CallContext context,
      int attempt,
      Duration time,
      @Nullable CallEnd end,
      Thread thread,
      @Nullable Problem problem) {

    /** What was told at the end; only of an end. */
    CallEnd asEnd() {
      return Objects.requireNonNull(end, "no end");
    }

    String line() {
      return context.operation() + " " + attempt + " " + kind;
    }
  }
}
