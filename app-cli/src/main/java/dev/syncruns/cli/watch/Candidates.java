package dev.syncruns.cli.watch;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import java.util.List;

/** What is said when a selector fits several runs. */
public final class Candidates {
  private static final int SHOWN = 8;

  private Candidates() {}

  /**
   * The failure that names the runs.
   *
   * @param selector which run was meant
   * @param runs the runs that it fits, at least two
   */
  public static CliFailure choice(RunSelector selector, List<Run> runs) {
    CliFailure failure =
        CliFailure.usage(runs.size() + " runs have ids that begin with " + selector.text());
    for (Run run : runs.subList(0, Math.min(SHOWN, runs.size()))) {
      String id = run.id() == null ? "-" : RunSelector.wordFor(run.id());
      String started = run.startedAt().map(start -> ", started " + start).orElse("");
      failure = failure.row("candidate", id + "  " + run.outcome().label() + started);
    }
    return failure.suggest("more characters of the id");
  }
}
