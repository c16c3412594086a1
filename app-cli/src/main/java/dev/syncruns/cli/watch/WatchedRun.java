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
 * A watched run as last seen.
 *
 * @param connection its connection.
 * @param target its selector.
 * @param run the run; null before it is found.
 * @param expectation its estimated end; null without an estimate.
 * @param end the end of the wait; null while it is open.
 */
public record WatchedRun(
    ConnectionRef connection,
    WaitTarget target,
    @Nullable Run run,
    @Nullable EtaEstimate expectation,
    @Nullable WatchEnd end) {

  /** The run; empty before it is found. */
  public Optional<Run> seen() {
    return Optional.ofNullable(run);
  }

  /** The complete id of the run; empty before it is found, and for a run without an id. */
  public Optional<String> id() {
    return seen()
        .flatMap(one -> Optional.ofNullable(one.id()))
        .map(RunId::value)
        .filter(id -> !id.isEmpty());
  }

  /** Returns the shortened id; otherwise the selector. */
  public String shortId() {
    return id().map(id -> id.substring(0, Math.min(RenderContext.SHORT_ID, id.length())))
        .orElse(target.selector().text());
  }

  /** Returns the complete id for a command line; otherwise the selector. */
  public String word() {
    return id().map(RunId::of).map(RunSelector::wordFor).orElse(target.selector().text());
  }

  /** Returns the counts of its tasks; all zero before it is found. */
  public TaskCounts counts() {
    return TaskCounts.of(seen().stream().flatMap(Run::tasks));
  }

  /** Returns its estimated end; empty without an estimate, and after it ended. */
  public Optional<EtaEstimate> expected() {
    return Optional.ofNullable(expectation).filter(any -> end == null);
  }

  /** The end of the wait; empty while it is open. */
  public Optional<WatchEnd> ended() {
    return Optional.ofNullable(end);
  }

  /** Returns the exit code of the wait; empty while it is open. */
  public Optional<ExitCode> exit() {
    return ended().map(WatchEnd::exit);
  }

  /**
   * The end of the wait for a run.
   *
   * @param verdict the verdict.
   * @param exit its exit code.
   * @param against the violated rules.
   */
  public record WatchEnd(Verdict verdict, ExitCode exit, List<Rule> against) {

    public WatchEnd {
      against = List.copyOf(against);
    }

    /** Returns why the result is unknown; empty if it is known. */
    public Optional<Verdict.Why> why() {
      return verdict instanceof Verdict.Unknown unknown
          ? Optional.of(unknown.why())
          : Optional.empty();
    }

    /** Returns the last problem; empty if there is none. */
    public Optional<Problem> problem() {
      return verdict instanceof Verdict.Unknown unknown
          ? Optional.ofNullable(unknown.problem())
          : Optional.empty();
    }

    /** Returns its label: succeeded, failed or unknown. */
    public String label() {
      return verdict.match(ok -> "succeeded", failed -> "failed", unknown -> "unknown");
    }
  }
}
