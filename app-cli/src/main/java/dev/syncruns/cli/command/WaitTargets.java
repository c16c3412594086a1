package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.ports.api.WaitTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which runs are meant by the arguments of a command that waits. */
final class WaitTargets {
  private final List<String> selectors;
  private final WaitOptions options;

  WaitTargets(List<String> selectors, WaitOptions options) {
    this.selectors = selectors;
    this.options = options;
  }

  /**
   * The targets, each with its connection.
   *
   * @throws CliFailure when a selector is none, or an id is looked for in several connections
   */
  Map<WaitTarget, ConnectionRef> of(List<ConnectionRef> connections) {
    List<RunSelector> runs = runs();
    for (RunSelector run : runs) {
      boolean named = run instanceof RunSelector.ById || run instanceof RunSelector.Exact;
      if (named && connections.size() > 1) {
        throw CliFailure.usage(
                run.text()
                    + " is a run of one connection, and "
                    + connections.size()
                    + " are named")
            .suggest("one -c, or latest or running, which each connection has");
      }
    }
    Map<WaitTarget, ConnectionRef> targets = new LinkedHashMap<>();
    for (ConnectionRef connection : connections) {
      runs.forEach(run -> targets.put(new WaitTarget(connection.id(), run), connection));
    }
    return targets;
  }

  private List<RunSelector> runs() {
    if (options.isNext()) {
      if (!selectors.isEmpty()) {
        throw FollowCommand.contradiction("--any", "RUN");
      }
      return List.of(RunSelector.next());
    }
    if (selectors.isEmpty()) {
      return List.of(RunSelector.parse(options.isStartAwaited() ? "running" : "latest"));
    }
    return selectors.stream().map(WaitTargets::run).toList();
  }

  private static RunSelector run(String text) {
    try {
      return RunSelector.parse(text);
    } catch (IllegalArgumentException none) {
      throw CliFailure.usage("\"" + text + "\" selects no run: " + none.getMessage());
    }
  }
}
