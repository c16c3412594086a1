package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a wait ends with: it succeeded, it did not succeed, or it could not be told. */
public sealed interface Verdict {

  /** The run as it was last seen; empty when none was. */
  Optional<Run> run();

  /** Gives the verdict to the function of its case. */
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
   * What was waited for came: the run ended with {@code Success}, or is in the state named.
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
   * The run ended otherwise, or goes on with a failed task and was to be given up then.
   *
   * @param seen the run.
   * @param outcome the outcome of the run, or of the task that failed first.
   */
  record Failed(Run seen, Outcome outcome) implements Verdict {

    @Override
    public Optional<Run> run() {
      return Optional.of(seen);
    }
  }

  /**
   * Nobody can say.
   *
   * @param why why not.
   * @param seen the run as it was last seen; null when none was.
   * @param problem the last problem; null when there was none.
   */
  record Unknown(Why why, @Nullable Run seen, @Nullable Problem problem) implements Verdict {

    @Override
    public Optional<Run> run() {
      return Optional.ofNullable(seen);
    }
  }

  /** Why it could not be told how a run ended. */
  enum Why {
    /**
     * The run had not ended when the time was up, or when the service asked to be left alone for
     * longer than the time left.
     */
    STILL_RUNNING,
    /**
     * There was no run when the time for one to appear was up, or the run that was seen is no
     * longer among those of its connection.
     */
    NO_RUN,
    /** The run is completed without a result that can be read. */
    UNDETERMINED,
    /** The selector fits several runs. */
    AMBIGUOUS,
    /** The service could not be asked: too many problems in a row, or one until the time was up. */
    PROBLEMS,
    /** Another run ended first, and one was enough. */
    NOT_AWAITED
  }
}
