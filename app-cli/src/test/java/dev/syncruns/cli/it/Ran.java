package dev.syncruns.cli.it;

import java.util.List;

/** What came of a process. */
record Ran(int exit, String out, String err) {

  List<String> outLines() {
    return out.lines().toList();
  }
}
