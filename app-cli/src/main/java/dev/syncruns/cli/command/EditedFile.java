package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.config.UserFile;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.session.Session;

/** The file that commands change: the user's own, and of it the lines of the profile asked for. */
final class EditedFile {

  private EditedFile() {}

  /**
   * The file.
   *
   * @throws CliException when this is a demo, which has none
   */
  static UserFile of(Session session) {
    if (session.scenario().isPresent()) {
      throw CliException.usage("a demo has no file of settings to change")
          .suggest("without --demo");
    }
    Settings settings = session.settingsAsFound();
    String profile =
        settings
            .given(Setting.PROFILE)
            .filter(SettingValue::isOption)
            .map(SettingValue::text)
            .orElse(null);
    return settings.editUserFile(profile);
  }
}
