package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import java.util.Arrays;
import java.util.List;

/** Finds the setting that an argument names, with or without {@code syncruns.} in front. */
final class PropertyArgument {
  private static final String PREFIX = "syncruns.";

  private PropertyArgument() {}

  static Setting find(String argument) {
    String property = argument.startsWith(PREFIX) ? argument.substring(PREFIX.length()) : argument;
    List<String> names = Arrays.stream(Setting.values()).map(Setting::property).toList();
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.property().equals(property))
        .findFirst()
        .orElseThrow(
            () ->
                CliFailure.usage("there is no setting " + property)
                    .suggest(
                        DidYouMean.among(property, names)
                            .orElse("one of: " + String.join(", ", names))));
  }
}
