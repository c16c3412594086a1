package dev.syncruns.ports.decorator;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import java.time.Duration;

/** A listener whose exceptions do not reach the observed calls. */
final class SafeCallListener implements CallListener {
  private final CallListener listener;

  SafeCallListener(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public Call begin(CallContext context) {
    try {
      return new SafeCall(listener.begin(context));
    } catch (RuntimeException ignoredByContract) {
      return Call.NONE; // A listener only observes; its failure must not fail the call.
    }
  }

  private record SafeCall(Call call) implements Call {

    @Override
    public void attempt(int attempt) {
      quietly(() -> call.attempt(attempt));
    }

    @Override
    public void failed(int attempt, Duration took, Problem problem) {
      quietly(() -> call.failed(attempt, took, problem));
    }

    @Override
    public void waits(int nextAttempt, Duration wait, Problem problem) {
      quietly(() -> call.waits(nextAttempt, wait, problem));
    }

    @Override
    public void end(CallEnd end) {
      quietly(() -> call.end(end));
    }

    private static void quietly(Runnable told) {
      try {
        told.run();
      } catch (RuntimeException ignoredByContract) {
        // A listener only observes; its failure must not fail the call.
      }
    }
  }
}
