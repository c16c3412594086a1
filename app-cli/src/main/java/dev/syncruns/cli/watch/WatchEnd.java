package dev.syncruns.cli.watch;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.waiting.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The end of the wait for one run.
 *
 * @param verdict what it ended with.
 * @param exit what that is worth.
 * @param against the rules that are against the run.
 */
public record WatchEnd(Verdict verdict, ExitCode exit, List<Rule> against) {

  /** Copies the list. */
  public WatchEnd {
    against = List.copyOf(against);
  }

  /** Why it could not be told how the run ended; empty when it could. */
  public Optional<Verdict.Why> why() {
    return verdict instanceof Verdict.Unknown unknown
        ? Optional.of(unknown.why())
        : Optional.empty();
  }

  /** The last problem; empty when there was none or it did not matter. */
  public Optional<Problem> problem() {
    return verdict instanceof Verdict.Unknown unknown
        ? Optional.ofNullable(unknown.problem())
        : Optional.empty();
  }

  /** The word for it: succeeded, failed or unknown. */
  public String label() {
    return verdict.match(ok -> "succeeded", failed -> "failed", unknown -> "unknown");
  }
}
