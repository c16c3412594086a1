package dev.syncruns.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/** Pages from bytes to values, as JMH measured it. */
final class Decoding {
  private static final String BENCHMARK = "DecodeBenchmark";
  private static final String OURS = "syncruns";
  private static final double KILO = 1_024;

  private final JmhResults results;

  Decoding(JmhResults results) {
    this.results = results;
  }

  void write(Report report) {
    report.section(
        "A page from bytes to values",
        "Inside one process, JMH's rounds of all forks. Beside: speed, and kilobytes allocated, over"
            + " those of the other reader, medians both.");
    report.table(
        "page",
        "reader",
        "µs a page",
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
          one.time().text(0),
          number("%.0f", one.bytes().median() / KILO),
          number("%.2f", one.speedBeside(yasson)),
          number("%.2f", one.speedBeside(jackson)),
          number("%.2f", one.allocationBeside(yasson)));
    }
    JmhResult ours = results.of(BENCHMARK, OURS, "FULL");
    JmhResult yasson = results.of(BENCHMARK, "yassonRecords", "FULL");
    JmhResult jackson = results.of(BENCHMARK, "jacksonRecords", "FULL");
    report.least("a full page decoded, speed beside Yasson", ours.speedBeside(yasson), 1.4);
    report.least("a full page decoded, speed beside Jackson", ours.speedBeside(jackson), 0.75);
    report.most("a full page, allocation beside Yasson", ours.allocationBeside(yasson), 0.6);
    for (String form : List.of("FULL", "MINIMAL")) {
      report.slower(
          "a " + form.toLowerCase(Locale.ROOT) + " page decoded, beside Jackson databind",
          results
              .of(BENCHMARK, OURS, form)
              .speedBeside(results.of(BENCHMARK, "jacksonRecords", form)),
          "Jackson reads octets; JSON-B is over JSON-P, whose parser goes through a page character"
              + " by character, which alone takes about as long as all that Jackson does. Limits are"
              + " kept and numbers checked on the way.");
    }
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
