package dev.syncruns.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/**
 * The same measure taken several times.
 *
 * @param samples what was measured, sorted.
 */
record Spread(List<Double> samples) {

  Spread {
    samples = samples.stream().sorted().toList();
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  /** Of at least one sample. */
  double median() {
    int middle = samples.size() / 2;
    return samples.size() % 2 == 1
        ? samples.get(middle)
        : (samples.get(middle - 1) + samples.get(middle)) / 2;
  }

  /** The median, with the least and the most in brackets. */
  String text(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT,
        number + " [" + number + "–" + number + "]",
        median(),
        samples.get(0),
        samples.get(samples.size() - 1));
  }
}
