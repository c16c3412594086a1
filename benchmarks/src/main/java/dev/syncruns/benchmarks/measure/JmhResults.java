package dev.syncruns.benchmarks.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What JMH's JSON files say, one of each fork.
 *
 * @param all its benchmarks, in the order of the files.
 */
record JmhResults(List<JmhResult> all) {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** One benchmark with one form of page. */
  private record Key(String name, String form) {}

  /** What all forks measured of it. */
  private record Samples(List<Double> times, List<Double> bytes, List<Double> speeds) {
    Samples() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** All files in a folder whose names end with {@code .json}. */
  static JmhResults read(Path folder) throws IOException {
    Map<Key, Samples> samples = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode one : new ObjectMapper().readTree(file.toFile())) {
          Samples known =
              samples.computeIfAbsent(
                  new Key(name(one), one.path("params").path("form").asText()),
                  absent -> new Samples());
          JsonNode besides = one.path("secondaryMetrics");
          known.times().addAll(rounds(one.path("primaryMetric")));
          known.bytes().addAll(rounds(besides.path(ALLOCATION)));
          known
              .speeds()
              .addAll(speeds(rounds(besides.path("ours")), rounds(besides.path("other"))));
        }
      }
    }
    return new JmhResults(
        samples.entrySet().stream().map(one -> result(one.getKey(), one.getValue())).toList());
  }

  private static JmhResult result(Key key, Samples samples) {
    return new JmhResult(
        key.name(),
        key.form(),
        new Spread(samples.times()),
        new Spread(samples.bytes()),
        new Spread(samples.speeds()));
  }

  private static String name(JsonNode one) {
    String full = one.path("benchmark").asText();
    return full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
  }

  private static List<Double> rounds(JsonNode metric) {
    List<Double> rounds = new ArrayList<>();
    for (JsonNode fork : metric.path("rawData")) {
      fork.forEach(round -> rounds.add(round.asDouble()));
    }
    return rounds;
  }

  private static List<Double> speeds(List<Double> ours, List<Double> others) {
    return IntStream.range(0, ours.size()).mapToObj(i -> others.get(i) / ours.get(i)).toList();
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
