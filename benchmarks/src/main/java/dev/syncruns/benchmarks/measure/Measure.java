package dev.syncruns.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that compares everything over the wire and writes the report's tables to a file. */
public final class Measure {

  private Measure() {}

  /**
   * Takes the checkout's root, JMH's results, the file to write, {@code --quick} or {@code --full},
   * and where another Java is whose start-up is measured too, if any.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[0]);
    Effort effort = args[3].equals("--quick") ? Effort.QUICK : Effort.FULL;
    List<Java> javas = new ArrayList<>(List.of(Java.own()));
    if (args.length > 4) {
      javas.add(Java.at(Path.of(args[4])));
    }
    Report report = new Report();
    JmhResults inside = JmhResults.read(Path.of(args[1]));
    new Decoding(inside).write(report);
    new CacheHits(inside).write(report);
    try (Served server = Served.start()) {
      new OnePage(server, effort).write(report);
      new WholeHistory(server, effort).write(report);
      new WholeCommand(root, server, effort, javas).write(report);
      new LongList(root, server, effort).write(report);
      new WatchedFleet(server).write(report);
    }
    Files.writeString(Path.of(args[2]), report.text());
  }
}
