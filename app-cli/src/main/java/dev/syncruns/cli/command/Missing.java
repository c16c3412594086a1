package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.selection.RunSelector;
import java.util.Locale;

/** What is said when a selector leads to no run. */
final class Missing {
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
    if (selector instanceof RunSelector.Exact id) {
      return CliFailure.of(ExitCode.NOT_FOUND, "the connection has no run whose id is " + id.text())
          .row("connection", connection.name())
          .suggest("syncruns list, to see the runs there are");
    }
    return CliFailure.of(
            ExitCode.NO_RUN,
            String.format(Locale.ROOT, "the connection has no run that is \"%s\"", selector.text()))
        .row("connection", connection.name())
        .suggest("syncruns list, to see the runs there are");
  }
}
