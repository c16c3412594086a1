package dev.syncruns.domain.waiting;

import java.time.Duration;
import java.util.function.Function;

/** The step of a wait after something was seen: look again after a while, or the verdict. */
public sealed interface WaitStep {

  /** Gives the step to the function of its case. */
  default <T> T match(Function<PollAgain, T> lookAgain, Function<Done, T> ended) {
    return this instanceof PollAgain again ? lookAgain.apply(again) : ended.apply((Done) this);
  }

  /**
   * Look again.
   *
   * @param delay after how long, longer than zero unless the time is up then.
   * @param next the wait to tell what is seen then.
   */
  record PollAgain(Duration delay, RunWait next) implements WaitStep {}

  /**
   * The wait is over.
   *
   * @param verdict what it ends with.
   */
  record Done(Verdict verdict) implements WaitStep {}
}
