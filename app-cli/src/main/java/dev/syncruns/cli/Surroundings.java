package dev.syncruns.cli;

import dev.syncruns.cli.config.SettingsInput;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.session.Invocation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a process finds itself in.
 *
 * @param environment its environment.
 * @param directory its working directory.
 * @param in standard input.
 * @param out standard output.
 * @param err standard error.
 */
record Surroundings(
    Map<String, String> environment, Path directory, StandardInput in, Terminal out, Terminal err) {

  /** What the settings of an invocation are read from; a demo reads options only. */
  SettingsInput settingsInput(Invocation invocation) {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> options = new HashMap<>();
    invocation
        .flags()
        .forEach(
            (property, flag) -> {
              texts.put(property, flag.text());
              options.put(property, flag.option());
            });
    return invocation.scenario() == null
        ? new SettingsInput(texts, options, environment, directory)
        : SettingsInput.ofOptions(texts, options);
  }
}
