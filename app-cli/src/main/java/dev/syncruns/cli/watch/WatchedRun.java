package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.ports.api.WaitTarget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that is watched, as it was last seen.
 *
 * @param connection the connection it is of.
 * @param target which run was meant.
 * @param run the run; null as long as there is none.
 * @param expectation when it is expected to end; null when nothing is expected.
 * @param end how the wait for it ended; null while it goes on.
 */
public record WatchedRun(
    ConnectionRef connection,
    WaitTarget target,
    @Nullable Run run,
    @Nullable EtaEstimate expectation,
    @Nullable WatchEnd end) {

  /** The run; empty as long as there is none. */
  public Optional<Run> seen() {
    return Optional.ofNullable(run);
  }

  /** The whole id of the run; empty as long as there is no run, and for a run without an id. */
  public Optional<String> id() {
    return seen()
        .flatMap(one -> Optional.ofNullable(one.id()))
        .map(RunId::value)
        .filter(id -> !id.isEmpty());
  }

  /** The beginning of the id, or else how the run was selected. */
  public String shortId() {
    return id().map(id -> id.substring(0, Math.min(RenderContext.SHORT_ID, id.length())))
        .orElse(target.selector().text());
  }

  /** What selects the run on a command line: its whole id, or else how it was selected. */
  public String word() {
    return id().map(RunId::of).map(RunSelector::wordFor).orElse(target.selector().text());
  }

  /** The counts of its tasks; all zero as long as there is no run. */
  public TaskCounts counts() {
    return TaskCounts.of(seen().stream().flatMap(Run::tasks));
  }

  /** When it is expected to end; empty when nothing is expected, and when it ended. */
  public Optional<EtaEstimate> expected() {
    return Optional.ofNullable(expectation).filter(any -> end == null);
  }

  /** How the wait ended; empty while it goes on. */
  public Optional<WatchEnd> ended() {
    return Optional.ofNullable(end);
  }

  /** What the wait for it ended with; empty while it goes on. */
  public Optional<ExitCode> exit() {
    return ended().map(WatchEnd::exit);
  }

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
}
