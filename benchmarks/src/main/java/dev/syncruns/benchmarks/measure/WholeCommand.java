package dev.syncruns.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command from start to end, beside a hand-written program that makes the same request. */
final class WholeCommand {
  private static final String CONNECTION = "history-5-0";
  private static final int MEMORY_RUNS = 3;

  private final Path root;
  private final Served server;
  private final Effort effort;

  WholeCommand(Path root, Served server, Effort effort) {
    this.root = root;
    this.server = server;
    this.effort = effort;
  }

  void write(Report report) throws IOException, InterruptedException {
    report.section(
        "The command as a whole process",
        "From start to end, output read, each in turn; five runs over loopback. The hand-written"
            + " program is started with the options of the launcher and an archive of its own"
            + " classes. Beside: time over that of the program in the same round.");
    Path home = Files.createTempDirectory("syncruns-home");
    Commands commands = new Commands(root, home, server.url());
    Timed list = Timed.none(commands.ours("`./syncruns list`", "list", "-c", CONNECTION));
    Timed help = Timed.none(commands.ours("`./syncruns --help`", "--help"));
    Timed peer = Timed.none(commands.peer(CONNECTION));
    List<Timed> all = List.of(list, help, peer);
    take(all);
    Spread memory = list.peak(MEMORY_RUNS);
    report.table("program", "ms", "peak MiB", "time beside");
    for (Timed one : all) {
      Spread peak = one.equals(list) ? memory : one.peak(MEMORY_RUNS);
      report.row(
          one.command().name(), one.spread().text(0), peak.text(0), one.beside(peer).text(2));
    }
    double listBeside = list.beside(peer).median();
    double helpBeside = help.beside(peer).median();
    double peak = memory.median();
    report.goal(
        "`list`, time beside the hand-written program", listBeside, "≤ 0.85", listBeside <= 0.85);
    report.goal(
        "`--help`, time beside the hand-written program", helpBeside, "≤ 0.3", helpBeside <= 0.3);
    report.goal("`list`, peak MiB", peak, "≤ 110", peak <= 110);
  }

  private void take(List<Timed> all) throws IOException, InterruptedException {
    for (Timed one : all) {
      one.command().millis();
    }
    for (int round = 0; round < effort.starts(); round++) {
      for (Timed one : all) {
        one.start();
      }
    }
  }
}
