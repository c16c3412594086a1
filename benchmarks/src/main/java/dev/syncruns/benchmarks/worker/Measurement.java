package dev.syncruns.benchmarks.worker;

import dev.syncruns.benchmarks.peer.RunsReader;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A go of work and its measure. */
final class Measurement {
  private static final double NANOS = 1e9;
  private static final double NANOS_OF_MILLI = 1e6;
  private static final double MEGABYTE = 1 << 20;

  private final RunsReader reader;
  private final TimeSource timing = new SystemTimeSource();

  Measurement(RunsReader reader) {
    this.reader = reader;
  }

  /** One page again and again. */
  Figures pages(int times) throws Exception {
    List<Double> took = new ArrayList<>();
    double cpu = cpuMillis();
    Instant began = timing.now();
    Instant now = began;
    for (int page = 0; page < times; page++) {
      Instant before = now;
      if (reader.page(0) != RunsReader.PAGE_SIZE) {
        throw new IllegalStateException("a page has another size");
      }
      now = timing.now();
      took.add(Duration.between(before, now).toNanos() / NANOS_OF_MILLI);
    }
    List<Double> sorted = took.stream().sorted().toList();
    return figures(
        times,
        Duration.between(began, now),
        List.of(at(sorted, 0.5), at(sorted, 0.99)),
        cpuMillis() - cpu);
  }

  /** All pages once. */
  Figures history() throws Exception {
    double cpu = cpuMillis();
    Instant began = timing.now();
    long runs = reader.history();
    Duration took = Duration.between(began, timing.now());
    double millis = took.toNanos() / NANOS_OF_MILLI;
    return figures(runs, took, List.of(millis, millis), cpuMillis() - cpu);
  }

  private static Figures figures(
      long units, Duration took, List<Double> percentiles, double cpuMillis) {
    Runtime runtime = Runtime.getRuntime();
    return new Figures(
        units,
        took.toNanos() / NANOS,
        percentiles.get(0),
        percentiles.get(1),
        cpuMillis,
        (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
  }

  private static double at(List<Double> sorted, double quantile) {
    return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * quantile)));
  }

  /** As the system tells it, in steps of some milliseconds. */
  private static double cpuMillis() {
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return cpu.toNanos() / NANOS_OF_MILLI;
  }
}
