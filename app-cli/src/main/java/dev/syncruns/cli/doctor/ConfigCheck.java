package dev.syncruns.cli.doctor;

import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Looks at the settings: whether their files can be read, and every name and value is one. */
final class ConfigCheck {
  private static final String NAME = "config";

  private final Session session;

  ConfigCheck(Session session) {
    this.session = session;
  }

  List<Finding> findings() {
    Settings settings;
    try {
      settings = session.settingsAsFound();
    } catch (CliFailure unreadable) {
      return List.of(Finding.failure(NAME, unreadable));
    }
    List<Finding> findings = new ArrayList<>();
    settings.problems().forEach(problem -> findings.add(Finding.failure(NAME, problem)));
    for (String variable : settings.sources().unknownVariables()) {
      findings.add(
          Finding.warning(
              NAME,
              "the variable " + variable + " means nothing to syncruns",
              "syncruns help environment names those that do"));
    }
    if (settings.problems().isEmpty()) {
      findings.add(Finding.ok(NAME, summary(settings)));
    }
    return findings;
  }

  private static String summary(Settings settings) {
    List<String> files = settings.sources().files();
    int aliases = settings.aliases().size();
    return (files.isEmpty() ? "no file of settings" : String.join(" and ", files))
        + settings.profile().map(profile -> ", profile " + profile).orElse("")
        + ", "
        + aliases
        + (aliases == 1 ? " alias" : " aliases");
  }
}
