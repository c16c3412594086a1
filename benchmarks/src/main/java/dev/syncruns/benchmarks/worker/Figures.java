package dev.syncruns.benchmarks.worker;

import java.util.Locale;

/**
 * What a client did in one go.
 *
 * @param units how many pages, or runs of a history, it read.
 * @param seconds how long that took.
 * @param p50 the median of a page's milliseconds; that of the whole for a history.
 * @param p99 the 99th percentile of the same.
 * @param cpuMillis the processor time that its process took, in milliseconds.
 * @param heapMegabytes the memory in use afterwards, garbage included.
 */
public record Figures(
    long units, double seconds, double p50, double p99, double cpuMillis, double heapMegabytes) {

  /** The figures of a line that {@link #line()} made. */
  public static Figures of(String line) {
    String[] words = line.split(" ", -1);
    return new Figures(
        Long.parseLong(words[0]),
        Double.parseDouble(words[1]),
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        Double.parseDouble(words[5]));
  }

  /** How many units it read a second. */
  public double perSecond() {
    return units / seconds;
  }

  /** How many milliseconds of processor time a unit took. */
  public double cpuMillisPerUnit() {
    return cpuMillis / units;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%d %.6f %.4f %.4f %.3f %.1f",
        units,
        seconds,
        p50,
        p99,
        cpuMillis,
        heapMegabytes);
  }
}
