package dev.syncruns.ports.decorator;

import dev.syncruns.domain.retry.RetryBudget;
import java.util.concurrent.atomic.AtomicReference;

/** A {@link RetryBudget} shared by threads. */
final class SharedRetryBudget {
  private final AtomicReference<RetryBudget> budget = new AtomicReference<>(RetryBudget.full());

  void onSuccess() {
    budget.updateAndGet(RetryBudget::afterSuccess);
  }

  boolean takeRetry() {
    return budget.getAndUpdate(RetryBudget::afterRetry).allowsRetry();
  }
}
