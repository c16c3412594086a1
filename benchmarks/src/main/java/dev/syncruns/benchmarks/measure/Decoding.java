package dev.syncruns.benchmarks.measure;

import java.util.List;
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
    List<JmhResult> alone =
        results.of(BENCHMARK).stream().filter(one -> one.speeds().isEmpty()).toList();
    List<JmhResult> inTurn =
        results.of(BENCHMARK).stream().filter(one -> !one.speeds().isEmpty()).toList();
    writeAlone(report, alone);
    writeInTurn(report, inTurn);
    report.least("a full page decoded, speed beside Yasson", speed("besideYasson", "FULL"), 1.4);
    report.least("a full page decoded, speed beside Jackson", speed("besideJackson", "FULL"), 0.75);
    JmhResult ours = results.of(BENCHMARK, "syncruns", "FULL");
    report.most("a full page, allocation beside Yasson", ours.allocationBeside(yasson(ours)), 0.6);
    for (String form : List.of("FULL", "MINIMAL")) {
      report.slower(
          "a " + form.toLowerCase(Locale.ROOT) + " page decoded, beside Jackson databind",
          speed("besideJackson", form),
          "Jackson reads octets; JSON-B is over JSON-P, whose parser goes through a page character"
              + " by character, which alone takes about as long as all that Jackson does. Limits are"
              + " kept and numbers checked on the way.");
    }
  }

  private void writeAlone(Report report, List<JmhResult> alone) {
    report.section(
        "A page from bytes to values",
        "JMH's rounds of all forks. Each reader in a process of its own:");
    report.table("page", "reader", "µs a page", "kB allocated", "allocation beside Yasson");
    for (JmhResult one : alone) {
      report.row(
          one.form().toLowerCase(Locale.ROOT),
          one.name().substring(BENCHMARK.length() + 1),
          one.time().text(0),
          number("%.0f", one.bytes().median() / KILO),
          number("%.2f", one.allocationBeside(yasson(one))));
    }
  }

  private static void writeInTurn(Report report, List<JmhResult> inTurn) {
    report.paragraph(
        "syncruns and another reader page by page in turn in one process, speed over the other's in"
            + " the same round:");
    report.table("page", "readers", "speed");
    for (JmhResult one : inTurn) {
      report.row(
          one.form().toLowerCase(Locale.ROOT),
          one.name().substring(BENCHMARK.length() + 1),
          one.speeds().text(2));
    }
  }

  private JmhResult yasson(JmhResult one) {
    return results.of(BENCHMARK, "yassonRecords", one.form());
  }

  private double speed(String method, String form) {
    return results.of(BENCHMARK, method, form).speeds().median();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
