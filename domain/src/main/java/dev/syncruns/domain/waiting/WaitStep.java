package dev.syncruns.domain.waiting;

import java.time.Duration;
import java.util.function.Function;

/** The next step of a wait: poll again, or the verdict. */
public sealed interface WaitStep {

  /** Calls the function for the kind of this step. */
  default <T> T match(Function<PollAgain, T> lookAgain, Function<Done, T> ended) {
    return this instanceof PollAgain again ? lookAgain.apply(again) : ended.apply((Done) this);
  }

  /**
   * Poll again.
   *
   * @param delay the delay before the poll; greater than zero, unless the time is up.
   * @param next the wait that handles the poll.
   */
  record PollAgain(Duration delay, RunWait next) implements WaitStep {}

  /**
   * The wait is over.
   *
   * @param verdict its verdict.
   */
  record Done(Verdict verdict) implements WaitStep {}
}
