package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clients that do the same work in turn, round by round, and what each did in each round. */
final class Contest {
  private final Map<Competitor, List<Figures>> rounds = new LinkedHashMap<>();

  Contest(List<Competitor> competitors) {
    competitors.forEach(one -> rounds.put(one, new ArrayList<>()));
  }

  /** Lets all work without counting it. */
  void warmUp(String command, int times) throws IOException {
    for (int round = 0; round < times; round++) {
      for (Competitor one : rounds.keySet()) {
        one.work(command);
      }
    }
  }

  /** Lets all work in turn, so many times. */
  void run(String command, int times) throws IOException {
    for (int round = 0; round < times; round++) {
      for (Map.Entry<Competitor, List<Figures>> one : rounds.entrySet()) {
        one.getValue().add(one.getKey().work(command));
      }
    }
  }

  /** The results in the order of the competitors. */
  List<Result> results() {
    return rounds.entrySet().stream()
        .map(one -> new Result(one.getKey().name(), one.getValue()))
        .toList();
  }
}
