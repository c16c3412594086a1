package dev.syncruns.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which service and connection an unfinished command line is about: those of its options that say
 * so, by their long names. Of an option given twice the last counts.
 *
 * @param values the options with their values; without one where they take none.
 */
record TypedOptions(Map<String, String> values) {
  private static final String DEMO = "--demo";
  private static final String SCENARIO = "--scenario";
  private static final String PROFILE = "--profile";
  private static final Map<String, String> SHORT = Map.of("-c", "--connection", "-p", PROFILE);
  private static final List<String> WITH_VALUE =
      List.of(
          SCENARIO,
          PROFILE,
          "--connection",
          "--api-url",
          "--token-file",
          "--token-command",
          "--last",
          "--since");

  /** Copies the map. */
  TypedOptions {
    values = Map.copyOf(values);
  }

  /** Those in {@code words}, of which the last one is still being typed. */
  static TypedOptions in(List<String> words) {
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      String word = words.get(i);
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      String name = SHORT.getOrDefault(equals < 0 ? word : word.substring(0, equals), word);
      String option = equals < 0 ? name : word.substring(0, equals);
      if (option.equals(DEMO)) {
        found.put(DEMO, "");
      } else if (WITH_VALUE.contains(option)) {
        if (equals >= 0) {
          found.put(option, word.substring(equals + 1));
        } else if (i + 2 < words.size()) {
          found.put(option, words.get(i + 1));
        }
      }
    }
    return new TypedOptions(found);
  }

  /** Whether it is about a simulated service. */
  boolean isDemo() {
    return values.containsKey(DEMO) || values.containsKey(SCENARIO);
  }

  /** The profile; empty when none is named. */
  Optional<String> profile() {
    return Optional.ofNullable(values.get(PROFILE));
  }

  /** As arguments of another command. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    values.forEach(
        (option, value) -> arguments.add(option.equals(DEMO) ? option : option + "=" + value));
    return arguments;
  }
}
