package dev.syncruns.benchmarks.measure;

import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.TimeSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A long history in little memory: how fast each tenth of a list comes, and what it all takes. */
final class LongList {
  private static final int PARTS = 10;
  private static final double NANOS = 1e9;
  private static final List<String> LIST = List.of("list", "--all", "-o", "jsonl");
  private static final List<String> STATS = List.of("stats", "-o", "json");

  /** A heap of 64 MiB, and what Java takes beside it: the archive of classes, code, stacks. */
  private static final double MOST = 160;

  private final Path root;
  private final Served server;
  private final Effort effort;
  private final TimeSource timing = new SystemTimeSource();

  LongList(Path root, Served server, Effort effort) {
    this.root = root;
    this.server = server;
    this.effort = effort;
  }

  void write(Report report) throws IOException, InterruptedException {
    report.section(
        "A long history in little memory",
        "`list --all -o jsonl` of "
            + effort.runs()
            + " full runs with `-Xmx64m`: runs a second in each tenth of the list. The last five"
            + " beside the first five: their medians. Below, the memory of the whole process for"
            + " the same and for `stats`, beside a history of a tenth.");
    List<Double> rates = rates(command("list", effort.runs(), LIST));
    report.table("tenth", "runs/s");
    for (int part = 0; part < rates.size(); part++) {
      report.row(String.valueOf(part + 1), String.format(Locale.ROOT, "%.0f", rates.get(part)));
    }
    int half = PARTS / 2;
    double last = new Spread(rates.subList(half, rates.size())).median();
    double first = new Spread(rates.subList(0, half)).median();
    report.least("a long list with -Xmx64m, last half beside first", last / first, 0.9);
    memory(report);
  }

  private void memory(Report report) throws IOException, InterruptedException {
    report.table(
        "command", "peak MiB, " + part() + " runs", "peak MiB, " + effort.runs() + " runs");
    for (List<String> words : List.of(LIST, STATS)) {
      String name = "`" + String.join(" ", words) + "`";
      double tenth = command(name, part(), words).peakMegabytes();
      double whole = command(name, effort.runs(), words).peakMegabytes();
      report.row(name, megabytes(tenth), megabytes(whole));
      report.most(name + " of " + effort.runs() + " runs, peak MiB", whole, MOST);
    }
  }

  private static String megabytes(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private Command command(String name, int runs, List<String> words) throws IOException {
    Path home = Files.createTempDirectory("syncruns-home");
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("-c", "history-" + runs + "-0"));
    Command plain =
        new Commands(root, home, server.url(), Java.own()).ours(name, all.toArray(new String[0]));
    Map<String, String> environment = new LinkedHashMap<>(plain.environment());
    environment.put("SYNCRUNS_JAVA_OPTS", "-Xmx64m");
    return new Command(name, plain.words(), environment);
  }

  /** How many runs a tenth has. */
  private int part() {
    return effort.runs() / PARTS;
  }

  private List<Double> rates(Command list) throws IOException, InterruptedException {
    Process process = list.start(list.words());
    List<Double> rates = new ArrayList<>();
    int lines = 0;
    try (BufferedReader out = process.inputReader()) {
      Instant began = timing.now();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines++;
        if (lines % part() == 0) {
          Instant now = timing.now();
          double seconds = Duration.between(began, now).toNanos() / NANOS;
          rates.add(part() / seconds);
          began = now;
        }
      }
    }
    int exit = process.waitFor();
    if (exit != 0 || lines < effort.runs()) {
      throw new IOException("list ended with " + exit + " after " + lines + " lines");
    }
    return rates;
  }
}
