package dev.syncruns.cli.command;

import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.domain.policy.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what is held against a run. */
@OptionGroup(Name.EXIT_CODE)
final class PolicyOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "RULES",
      description =
          "rules that fail a run, e.g. error,partial,warnings>10 (all but a clean success); see"
              + " syncruns help ci")
  private @Nullable String failOn;

  @Option(
      names = "--ok-on",
      paramLabel = "RULES",
      description = "rules that are waived, e.g. skipped")
  private @Nullable String okOn;

  /** Gives the settings that these options stand for. */
  void giveSettings(GlobalOptions globals) {
    globals.flag(Setting.POLICY_FAIL_ON, "--fail-on", failOn);
    globals.flag(Setting.POLICY_OK_ON, "--ok-on", okOn);
  }

  /** The name of an option that was given; null when none was. */
  @Nullable String given() {
    if (failOn != null) {
      return "--fail-on";
    }
    return okOn == null ? null : "--ok-on";
  }

  /** The policy of the settings, which are in order. */
  static Policy of(Settings settings) {
    Policy failing =
        settings
            .given(Setting.POLICY_FAIL_ON)
            .map(SettingValue::text)
            .map(Policy.DEFAULT::withFailOn)
            .orElse(Policy.DEFAULT);
    return settings
        .value(Setting.POLICY_OK_ON)
        .map(SettingValue::text)
        .map(failing::withOkOn)
        .orElse(failing);
  }
}
