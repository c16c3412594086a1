package dev.syncruns.simulator.history;

import java.util.List;

/** The result of a whole from the results of its parts. */
final class Results {

  private Results() {}

  static String of(List<String> parts) {
    boolean failed = parts.contains("Error") || parts.contains("PartialSuccess");
    if (!failed) {
      return "Success";
    }
    return parts.stream().allMatch("Error"::equals) ? "Error" : "PartialSuccess";
  }
}
