package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How to go on after a watch. */
final class Resumption {
  private final BaseCommand command;
  private final WatchSnapshot now;

  /**
   * How to go on.
   *
   * @param command the command that ended or was stopped
   * @param now what it knew then
   */
  Resumption(BaseCommand command, WatchSnapshot now) {
    this.command = command;
    this.now = now;
  }

  /** The command to type after a stop: about the runs that are not over, by ids that are known. */
  String afterStop() {
    return watching(runs(run -> run.ended().isEmpty()));
  }

  /**
   * The command to type after the end: what tells why a run is not green, or what watches those
   * that still go on; empty when there is nothing to do.
   */
  Optional<String> afterEnd() {
    Predicate<WatchedRun> bad = run -> isWorth(run, code -> code.code() >= ExitCode.ERROR.code());
    List<WatchedRun> open = runs(run -> isWorth(run, ExitCode.STILL_RUNNING::equals));
    return runs(bad.and(run -> run.id().isPresent())).stream()
        .findFirst()
        .map(run -> why(command, run))
        .or(() -> open.isEmpty() ? Optional.empty() : Optional.of(watching(open)));
  }

  /** The command to type that tells why a run is as it is. */
  static String why(BaseCommand command, WatchedRun run) {
    return command.again(run.connection()) + " why " + shortWord(run);
  }

  private String watching(List<WatchedRun> open) {
    List<ConnectionRef> connections = open.stream().map(WatchedRun::connection).distinct().toList();
    StringBuilder text = new StringBuilder(command.again(connections));
    text.append(' ').append(command.spec().name());
    if (connections.size() == 1) {
      List<String> ids = open.stream().map(WatchedRun::word).distinct().toList();
      ids.stream().filter(id -> !id.equals("next")).forEach(id -> text.append(' ').append(id));
    }
    return text.toString();
  }

  private List<WatchedRun> runs(Predicate<WatchedRun> which) {
    return now.runs().stream().filter(which).toList();
  }

  private static boolean isWorth(WatchedRun run, Predicate<ExitCode> code) {
    return run.exit().filter(code).isPresent();
  }

  /** The beginning of the id where that is enough, else the whole word. */
  private static String shortWord(WatchedRun run) {
    return run.id().filter(run.word()::equals).isPresent() ? run.shortId() : run.word();
  }
}
