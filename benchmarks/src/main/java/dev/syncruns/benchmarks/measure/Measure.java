package dev.syncruns.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program that compares everything over the wire and writes the report's tables to a file. */
public final class Measure {

  private Measure() {}

  /** Takes the checkout's root, the file to write, and {@code --quick} for less of everything. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Effort effort = args.length > 2 && args[2].equals("--quick") ? Effort.QUICK : Effort.FULL;
    Report report = new Report();
    try (Served server = Served.start()) {
      new OnePage(server, effort).write(report);
      new WholeHistory(server, effort).write(report);
      new WholeCommand(Path.of(args[0]), server, effort).write(report);
      new LongList(Path.of(args[0]), server, effort).write(report);
      new WatchedFleet(server).write(report);
    }
    Files.writeString(Path.of(args[1]), report.text());
  }
}
