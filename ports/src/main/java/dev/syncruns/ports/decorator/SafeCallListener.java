package dev.syncruns.ports.decorator;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.Operation;
import java.time.Duration;

/** A listener whose exceptions do not reach the observed call. */
final class SafeCallListener implements CallListener {
  private final CallListener listener;

  SafeCallListener(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public void onSuccess(Operation operation, int attempt, Duration took) {
    quietly(() -> listener.onSuccess(operation, attempt, took));
  }

  @Override
  public void onFailure(Operation operation, int attempt, Duration took, Problem problem) {
    quietly(() -> listener.onFailure(operation, attempt, took, problem));
  }

  @Override
  public void onWait(Operation operation, int nextAttempt, Duration wait, Problem problem) {
    quietly(() -> listener.onWait(operation, nextAttempt, wait, problem));
  }

  @Override
  public void onGiveUp(Operation operation, int attempts, GiveUpReason reason, Problem problem) {
    quietly(() -> listener.onGiveUp(operation, attempts, reason, problem));
  }

  private static void quietly(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException ignoredByContract) {
      // A listener only observes; its failure must not fail the call.
    }
  }
}
