package dev.syncruns.simulator.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a connection that one connector does.
 *
 * @param connectorType the connector
 * @param lanes how many files it works on at once
 * @param files its files, in the order of work
 */
record JobLayout(String connectorType, int lanes, List<SourceFile> files) {

  JobLayout {
    files = List.copyOf(files);
  }

  /** A layout from texts such as {@code "Deck.rvt 242"}: a name and its seconds. */
  static JobLayout of(String connectorType, int lanes, String... files) {
    List<SourceFile> parsed = new ArrayList<>();
    for (String file : files) {
      int blank = file.lastIndexOf(' ');
      parsed.add(
          new SourceFile(file.substring(0, blank), Integer.parseInt(file.substring(blank + 1))));
    }
    return new JobLayout(connectorType, lanes, parsed);
  }
}
