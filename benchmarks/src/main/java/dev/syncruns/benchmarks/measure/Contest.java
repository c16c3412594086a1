package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clients that do the same work in turn, round by round, and what each did in each round. */
final class Contest {
  private final Map<String, List<Figures>> rounds = new LinkedHashMap<>();

  /**
   * Lets all of a field work in turn, so many times; a field after another has the same clients.
   */
  void run(Field field, String command, int times) throws IOException {
    for (int round = 0; round < times; round++) {
      for (Competitor one : field.competitors()) {
        rounds.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one.work(command));
      }
    }
  }

  /** The results in the order of the competitors. */
  List<Result> results() {
    return rounds.entrySet().stream().map(one -> new Result(one.getKey(), one.getValue())).toList();
  }
}
