package dev.syncruns.domain.waiting;

import java.time.Duration;
import java.util.function.Function;

/** The step of a wait after something was seen: look again after a while, or the verdict. */
public sealed interface WaitStep {

  /** Gives the step to the function of its case. */
  default <T> T match(Function<LookAgain, T> lookAgain, Function<Ended, T> ended) {
    return this instanceof LookAgain again ? lookAgain.apply(again) : ended.apply((Ended) this);
  }

  /**
   * Look again.
   *
   * @param delay after how long, longer than zero unless the time is up then.
   * @param next the wait to tell what is seen then.
   */
  record LookAgain(Duration delay, RunWait next) implements WaitStep {}

  /**
   * The wait is over.
   *
   * @param verdict what it ends with.
   */
  record Ended(Verdict verdict) implements WaitStep {}
}
