package dev.syncruns.benchmarks.measure;

import java.util.Locale;

/** Pages from bytes to values, as JMH measured it. */
final class Decoding {
  private static final String BENCHMARK = "DecodeBenchmark";
  private static final double KILO = 1_024;

  private final JmhResults results;

  Decoding(JmhResults results) {
    this.results = results;
  }

  void write(Report report) {
    report.section(
        "A page from bytes to values",
        "Inside one process: means with JMH's 99.9 % interval. Beside: speed, and kilobytes"
            + " allocated, over those of the other reader.");
    report.table(
        "page",
        "reader",
        "µs a page",
        "±",
        "kB allocated",
        "speed beside Yasson",
        "speed beside Jackson",
        "allocation beside Yasson");
    for (JmhResult one : results.of(BENCHMARK)) {
      JmhResult yasson = results.of(BENCHMARK, "yassonRecords", one.form());
      JmhResult jackson = results.of(BENCHMARK, "jacksonRecords", one.form());
      report.row(
          one.form().toLowerCase(Locale.ROOT),
          one.name().substring(BENCHMARK.length() + 1),
          number("%.0f", one.time()),
          number("%.0f", one.error()),
          number("%.0f", one.bytes() / KILO),
          number("%.2f", yasson.time() / one.time()),
          number("%.2f", jackson.time() / one.time()),
          number("%.2f", one.bytes() / yasson.bytes()));
    }
    JmhResult ours = results.of(BENCHMARK, "syncruns", "FULL");
    JmhResult yasson = results.of(BENCHMARK, "yassonRecords", "FULL");
    JmhResult jackson = results.of(BENCHMARK, "jacksonRecords", "FULL");
    report.least("a full page decoded, speed beside Yasson", yasson.time() / ours.time(), 1.4);
    report.least("a full page decoded, speed beside Jackson", jackson.time() / ours.time(), 0.75);
    report.most("a full page, allocation beside Yasson", ours.bytes() / yasson.bytes(), 0.6);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
