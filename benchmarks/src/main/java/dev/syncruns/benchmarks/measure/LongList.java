package dev.syncruns.benchmarks.measure;

import dev.syncruns.ports.SystemTiming;
import dev.syncruns.ports.out.Timing;
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

/** A long history listed in little memory: how fast each tenth of it comes. */
final class LongList {
  private static final int PARTS = 10;
  private static final double NANOS = 1e9;

  private final Path root;
  private final Served server;
  private final Effort effort;
  private final Timing timing = new SystemTiming();

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
            + " beside the first five: their medians.");
    Commands commands =
        new Commands(root, Files.createTempDirectory("syncruns-home"), server.url());
    Command list = commands.ours("list", "list", "--all", "-o", "jsonl", "-c", connection());
    Map<String, String> environment = new LinkedHashMap<>(list.environment());
    environment.put("SYNCRUNS_JAVA_OPTS", "-Xmx64m");
    List<Double> rates = rates(new Command(list.name(), list.words(), environment));
    report.table("tenth", "runs/s");
    for (int part = 0; part < rates.size(); part++) {
      report.row(String.valueOf(part + 1), String.format(Locale.ROOT, "%.0f", rates.get(part)));
    }
    int half = PARTS / 2;
    double last = new Spread(rates.subList(half, rates.size())).median();
    double first = new Spread(rates.subList(0, half)).median();
    report.goal(
        "a long list with -Xmx64m, last half beside first",
        last / first,
        "≥ 0.9",
        last >= 0.9 * first);
  }

  private String connection() {
    return "history-" + effort.runs() + "-0";
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
