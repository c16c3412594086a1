package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of a wait: succeeded, failed or unknown. */
public sealed interface Verdict {

  /** Returns the run as last seen; empty if none was. */
  Optional<Run> run();

  /** Calls the function for the kind of this verdict. */
  default <T> T match(
      Function<Succeeded, T> succeeded,
      Function<Failed, T> didNotSucceed,
      Function<Unknown, T> couldNotTell) {
    if (this instanceof Succeeded s) {
      return succeeded.apply(s);
    }
    return this instanceof Failed d ? didNotSucceed.apply(d) : couldNotTell.apply((Unknown) this);
  }

  /**
   * The run ended with {@code Success}, or reached the awaited state.
   *
   * @param ended the run.
   */
  record Succeeded(Run ended) implements Verdict {

    @Override
    public Optional<Run> run() {
      return Optional.of(ended);
    }
  }

  /**
   * The run ended with another outcome, or a task failed and the goal is to fail fast.
   *
   * @param seen the run.
   * @param outcome the outcome of the run, or of the first failed task.
   */
  record Failed(Run seen, Outcome outcome) implements Verdict {

    @Override
    public Optional<Run> run() {
      return Optional.of(seen);
    }
  }

  /**
   * The result is not known.
   *
   * @param why the reason.
   * @param seen the run as last seen; null if none was.
   * @param problem the last problem; null if there was none.
   */
  record Unknown(Why why, @Nullable Run seen, @Nullable Problem problem) implements Verdict {

    @Override
    public Optional<Run> run() {
      return Optional.ofNullable(seen);
    }
  }

  /** Why the result of a run is not known. */
  enum Why {
    /**
     * The run had not ended at the end of the time, or the service asked for a longer pause than
     * the time left.
     */
    STILL_RUNNING,
    /** No run appeared in time, or the run disappeared from the list. */
    NO_RUN,
    /** The run completed without a known result. */
    UNDETERMINED,
    /** The selector matches several runs. */
    AMBIGUOUS,
    /** Too many consecutive problems, or problems until the end of the time. */
    PROBLEMS,
    /** Another run ended first, and one was sufficient. */
    NOT_AWAITED
  }
}
