package dev.syncruns.cli.command;

import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import java.util.List;

/** How to go on with a watch that was stopped. */
final class Resumption {
  private final BaseCommand stopped;
  private final List<WatchedRun> open;

  /**
   * How to go on.
   *
   * @param stopped the command that was stopped
   * @param now what it knew then
   */
  Resumption(BaseCommand stopped, WatchSnapshot now) {
    this.stopped = stopped;
    this.open = now.runs().stream().filter(run -> run.ended().isEmpty()).toList();
  }

  /** The command to type: about the runs that had not ended, by their ids where they are known. */
  String command() {
    List<ConnectionRef> connections = open.stream().map(WatchedRun::connection).distinct().toList();
    StringBuilder text = new StringBuilder(stopped.again(connections));
    text.append(' ').append(stopped.spec().name());
    if (connections.size() == 1) {
      List<String> runs = open.stream().map(Resumption::selector).distinct().toList();
      text.append(runs.stream().anyMatch(run -> run.startsWith("-")) ? " --" : "");
      runs.stream().filter(run -> !run.equals("next")).forEach(run -> text.append(' ').append(run));
    }
    return text.toString();
  }

  private static String selector(WatchedRun run) {
    return run.id().orElse(run.target().selector().text());
  }
}
