package dev.syncruns.cli;

import dev.syncruns.cli.config.PropertyNames;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingsInput;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.session.Invocation;
import dev.syncruns.domain.redaction.SecretRedactor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process finds itself in.
 *
 * @param environment its environment.
 * @param directory its working directory.
 * @param in standard input.
 * @param out standard output.
 * @param err standard error.
 * @param secrets knows those of the environment, and learns those that are sent.
 */
record Surroundings(
    Map<String, String> environment,
    Path directory,
    StandardInput in,
    Terminal out,
    Terminal err,
    SecretRedactor secrets) {
  private static final List<Setting> SECRET = List.of(Setting.TOKEN, Setting.CLIENT_SECRET);

  Surroundings(
      Map<String, String> environment,
      Path directory,
      StandardInput in,
      Terminal out,
      Terminal err) {
    this(environment, directory, in, out, err, new SecretRedactor());
    for (Setting setting : SECRET) {
      secrets.add(environment.getOrDefault(PropertyNames.variableOf(setting.property()), ""));
    }
  }

  /**
   * What the settings of an invocation are read from; a demo reads no files, and nothing about a
   * service.
   */
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
        : SettingsInput.ofDemo(texts, options, environment);
  }
}
