package dev.syncruns.domain.retry;

import java.time.Duration;
import java.util.function.Function;

/** The decision after a failed attempt: retry after a delay, or give up. */
public sealed interface RetryDecision {

  /** Returns the decision to retry after {@code delay}. */
  static RetryDecision retry(Duration delay) {
    return new Retry(delay);
  }

  /** Returns the decision to give up. */
  static RetryDecision giveUp(GiveUpReason reason) {
    return new GiveUp(reason);
  }

  /** Calls the function for the kind of this decision. */
  default <T> T match(Function<Retry, T> again, Function<GiveUp, T> giveUp) {
    return this instanceof Retry a ? again.apply(a) : giveUp.apply((GiveUp) this);
  }

  /**
   * The decision to retry.
   *
   * @param delay the delay before the retry, not negative.
   */
  record Retry(Duration delay) implements RetryDecision {}

  /**
   * The decision to give up.
   *
   * @param reason the reason.
   */
  record GiveUp(GiveUpReason reason) implements RetryDecision {}
}
