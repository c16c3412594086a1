package dev.syncruns.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What JMH's file of comma-separated values says.
 *
 * @param all its benchmarks, in its order.
 */
record JmhResults(List<JmhResult> all) {
  private static final String ALLOCATION = ":gc.alloc.rate.norm";
  private static final int SCORE = 4;
  private static final int ERROR = 5;
  private static final int FORM = 7;

  static JmhResults read(Path file) throws IOException {
    List<String[]> rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.replace("\"", "").split(",", -1))
            .toList();
    Map<String, Double> bytes = new HashMap<>();
    for (String[] row : rows) {
      if (row[0].endsWith(ALLOCATION)) {
        bytes.put(row[0].replace(ALLOCATION, "") + form(row), Double.valueOf(row[SCORE]));
      }
    }
    List<JmhResult> all = new ArrayList<>();
    for (String[] row : rows) {
      if (!row[0].contains(":")) {
        all.add(
            new JmhResult(
                row[0].substring(row[0].lastIndexOf('.', row[0].lastIndexOf('.') - 1) + 1),
                form(row),
                Double.parseDouble(row[SCORE]),
                Double.parseDouble(row[ERROR]),
                bytes.getOrDefault(row[0] + form(row), 0d)));
      }
    }
    return new JmhResults(all);
  }

  private static String form(String[] row) {
    return row.length > FORM ? row[FORM] : "";
  }

  List<JmhResult> of(String benchmark) {
    return all.stream().filter(one -> one.name().startsWith(benchmark + ".")).toList();
  }

  JmhResult of(String benchmark, String method, String form) {
    return of(benchmark).stream()
        .filter(one -> one.name().endsWith("." + method) && one.form().equals(form))
        .findFirst()
        .orElseThrow();
  }
}
