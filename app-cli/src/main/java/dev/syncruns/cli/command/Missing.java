package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import java.util.List;
import java.util.Locale;

/** What is said when a selector does not lead to one run. */
final class Missing {
  private static final int SHOWN = 8;

  private Missing() {}

  /** None is selected. */
  static CliFailure run(RunSelector selector, ConnectionRef connection) {
    if (selector instanceof RunSelector.ById id) {
      return CliFailure.of(
              ExitCode.NOT_FOUND,
              "the connection has no run whose id is or begins with " + id.text())
          .row("connection", connection.name())
          .suggest("syncruns list, to see the runs there are");
    }
    return CliFailure.of(
            ExitCode.NO_RUN,
            String.format(Locale.ROOT, "the connection has no run that is \"%s\"", selector.text()))
        .row("connection", connection.name())
        .suggest("syncruns list, to see the runs there are");
  }

  /** Several are selected. */
  static CliFailure choice(RunSelector selector, List<Run> candidates) {
    CliFailure failure =
        CliFailure.usage(candidates.size() + " runs have ids that begin with " + selector.text());
    for (Run run : candidates.subList(0, Math.min(SHOWN, candidates.size()))) {
      String id = run.id() == null ? "-" : run.id().value();
      String started = run.startedAt().map(start -> ", started " + start).orElse("");
      failure = failure.row("candidate", id + "  " + run.outcome().label() + started);
    }
    return failure.suggest("more characters of the id");
  }
}
