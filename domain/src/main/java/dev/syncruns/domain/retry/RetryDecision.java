package dev.syncruns.domain.retry;

import java.time.Duration;
import java.util.function.Function;

/** The decision about a failed attempt: again after a wait, or give up for a reason. */
public sealed interface RetryDecision {

  /** Try again after {@code delay}. */
  static RetryDecision retry(Duration delay) {
    return new Retry(delay);
  }

  /** Do not try again. */
  static RetryDecision giveUp(GiveUpReason reason) {
    return new GiveUp(reason);
  }

  /** Gives the decision to the function of its case. */
  default <T> T match(Function<Retry, T> again, Function<GiveUp, T> giveUp) {
    return this instanceof Retry a ? again.apply(a) : giveUp.apply((GiveUp) this);
  }

  /**
   * Try again.
   *
   * @param delay how long to wait before, not negative.
   */
  record Retry(Duration delay) implements RetryDecision {}

  /**
   * Do not try again.
   *
   * @param reason why.
   */
  record GiveUp(GiveUpReason reason) implements RetryDecision {}
}
