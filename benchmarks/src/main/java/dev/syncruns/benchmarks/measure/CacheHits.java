package dev.syncruns.benchmarks.measure;

import java.util.Locale;

/** Answers that are kept, as JMH measured it. */
final class CacheHits {
  private static final String BENCHMARK = "CacheBenchmark";
  private static final double MOST_NANOS = 1_000;
  private static final double MOST_BYTES = 64;

  private final JmhResults results;

  CacheHits(JmhResults results) {
    this.results = results;
  }

  void write(Report report) {
    report.section(
        "An answer that is kept",
        "What a caching catalog takes for an answer it has, the real clock included: JMH's"
            + " rounds of all forks.");
    report.table("answer", "ns", "bytes allocated");
    for (JmhResult one : results.of(BENCHMARK)) {
      String answer = one.name().substring(BENCHMARK.length() + 1);
      double nanos = one.time().median();
      double bytes = one.bytes().median();
      report.row(answer, one.time().text(0), number("%.0f", bytes));
      report.most("a cache hit, " + answer + ", ns", nanos, MOST_NANOS);
      report.most("a cache hit, " + answer + ", bytes allocated", bytes, MOST_BYTES);
    }
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
