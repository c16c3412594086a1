package dev.syncruns.cli.command;

import dev.syncruns.cli.config.AliasSetting;
import dev.syncruns.cli.config.PropertyNames;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.failure.CliFailure;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property that a command changes in the user's file.
 *
 * @param name its name without {@code syncruns.}
 * @param allowed the values it allows, in words.
 * @param problem what is wrong with a value; empty when nothing is.
 */
record EditedProperty(String name, String allowed, Function<String, Optional<String>> problem) {
  private static final String PREFIX = "syncruns.";

  /**
   * The property that an argument names, with or without {@code syncruns.} in front.
   *
   * @throws CliFailure when there is none, or it is a secret
   */
  static EditedProperty named(String argument) {
    String name = argument.startsWith(PREFIX) ? argument.substring(PREFIX.length()) : argument;
    Optional<AliasSetting> alias = PropertyNames.aliasSettingOf(PREFIX + name);
    if (alias.isPresent()) {
      return new EditedProperty(name, alias.get().allowed(), alias.get()::problemOf);
    }
    if (name.startsWith("connections.")) {
      CliFailure failure = CliFailure.usage("there is no setting " + PREFIX + name);
      throw PropertyNames.nearest(PREFIX + name)
          .map(failure::suggest)
          .orElseGet(() -> failure.suggest("connections.NAME.id, title, expect, max-age or tz"));
    }
    Setting setting = PropertyArgument.find(argument);
    if (setting.isSecret()) {
      throw CliFailure.usage(
              "syncruns."
                  + setting.property()
                  + " is a secret and is not kept in a file of settings")
          .suggest(setting.property() + "-file, or " + setting.variable() + " in the environment");
    }
    return new EditedProperty(setting.property(), setting.allowed(), setting::problemOf);
  }

  /**
   * Refuses a value that is not allowed.
   *
   * @throws CliFailure when it is not
   */
  void check(String value) {
    problem
        .apply(value)
        .ifPresent(
            why -> {
              throw CliFailure.usage(PREFIX + name + " can't have a value that " + why)
                  .row("allowed", allowed);
            });
  }
}
