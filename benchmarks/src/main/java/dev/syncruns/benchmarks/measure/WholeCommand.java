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
  private final List<Java> javas;

  WholeCommand(Path root, Served server, Effort effort, List<Java> javas) {
    this.root = root;
    this.server = server;
    this.effort = effort;
    this.javas = javas;
  }

  void write(Report report) throws IOException, InterruptedException {
    report.section(
        "The command as a whole process",
        "From start to end, output read, each in turn; five runs over loopback. The hand-written"
            + " program is started with the options of the launcher and with an archive of its own"
            + " classes, made as the launcher makes that of the command (class-data sharing; from"
            + " Java 25 on an AOT cache). Java alone is the command without the launcher's script."
            + " Beside: time over that of the hand-written program in the same round.");
    for (Java java : javas) {
      contest(report, java);
    }
  }

  private void contest(Report report, Java java) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("syncruns-home");
    Commands commands = new Commands(root, home, server.url(), java);
    Timed list = Timed.none(commands.ours("`./syncruns list`", "list", "-c", CONNECTION));
    Timed help = Timed.none(commands.ours("`./syncruns --help`", "--help"));
    Timed peer = Timed.none(commands.peer(CONNECTION));
    help.command().millis();
    Timed bare = Timed.none(commands.withoutLauncher("Java alone, `--help`", "--help"));
    List<Timed> all = List.of(list, help, bare, peer);
    take(all);
    Spread memory = list.peak(MEMORY_RUNS);
    report.table("Java " + java.feature(), "ms", "peak MiB", "time beside");
    for (Timed one : all) {
      Spread peak = one.equals(list) ? memory : one.peak(MEMORY_RUNS);
      report.row(
          one.command().name(), one.spread().text(0), peak.text(0), one.beside(peer).text(2));
    }
    String on = ", Java " + java.feature();
    double launcher = help.spread().median() - bare.spread().median();
    report.most("`list` beside the hand-written program" + on, list.beside(peer).median(), 0.85);
    report.most("`--help` beside the hand-written program" + on, help.beside(peer).median(), 0.3);
    report.most("`list`, peak MiB" + on, memory.median(), 110);
    report.most("what the launcher adds, ms" + on, launcher, 15);
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
