package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.selection.RunSelector;
import java.util.List;
import java.util.Locale;

/** What is said when a selector leads to no run. */
final class Missing {
  private Missing() {}

  /** The failure with what {@code typed} may have meant: a word that selects a run, or an alias. */
  static CliFailure nearest(CliFailure failure, String typed, Session session) {
    List<String> aliases = session.aliases().stream().map(Alias::name).toList();
    if (aliases.contains(typed)) {
      return failure.suggest("-c " + typed);
    }
    return DidYouMean.among(typed, RunSelector.WORDS)
        .or(() -> DidYouMean.among(typed, aliases).map("-c "::concat))
        .map(failure::suggest)
        .orElse(failure);
  }

  /** None is selected. */
  static CliFailure run(RunSelector selector, ConnectionRef connection, Session session) {
    if (selector instanceof RunSelector.ById id) {
      CliFailure missing =
          CliFailure.of(
                  ExitCode.NOT_FOUND,
                  "the connection has no run whose id is or begins with " + id.text())
              .row("connection", connection.name());
      return nearest(missing, id.text(), session)
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
