package dev.syncruns.cli.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything settings are read from.
 *
 * @param options the settings given as options, by property without {@code syncruns.}; the value is
 *     the text typed.
 * @param optionNames the option that gave each of them, e.g. {@code --page-size}.
 * @param environment the environment of the process.
 * @param directory where the search for a project's file begins; null when there is to be none.
 */
public record SettingsInput(
    Map<String, String> options,
    Map<String, String> optionNames,
    Map<String, String> environment,
    @Nullable Path directory) {

  private static final List<String> HEEDED_BY_DEMOS =
      List.of(
          "SYNCRUNS_OUTPUT_",
          "SYNCRUNS_LIST_",
          "SYNCRUNS_WATCH_",
          "SYNCRUNS_POLICY_",
          "SYNCRUNS_TIMEOUT");

  /** Copies the maps. */
  public SettingsInput {
    options = Map.copyOf(options);
    optionNames = Map.copyOf(optionNames);
    environment = Map.copyOf(environment);
  }

  /**
   * Those of a demo: options, and variables of the environment that are about output, limits and
   * rules, not about a service; no files.
   */
  public static SettingsInput ofDemo(
      Map<String, String> options,
      Map<String, String> optionNames,
      Map<String, String> environment) {
    Map<String, String> heeded = new HashMap<>(environment);
    heeded.keySet().removeIf(name -> HEEDED_BY_DEMOS.stream().noneMatch(name::startsWith));
    return new SettingsInput(options, optionNames, heeded, null);
  }

  /** Options only: neither environment nor files. */
  public static SettingsInput ofOptions(
      Map<String, String> options, Map<String, String> optionNames) {
    return new SettingsInput(options, optionNames, Map.of(), null);
  }
}
