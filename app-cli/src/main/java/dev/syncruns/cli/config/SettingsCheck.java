package dev.syncruns.cli.config;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.cli.failure.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Finds what is wrong with settings: unknown names, names in the wrong place, bad values. */
final class SettingsCheck {
  private static final int MAX_PROBLEMS = 50;
  private static final int MAX_NAME = 100;

  private final Settings settings;
  private final Sources sources;
  private final List<CliFailure> problems = new ArrayList<>();

  SettingsCheck(Settings settings, Sources sources) {
    this.settings = settings;
    this.sources = sources;
  }

  List<CliFailure> problems() {
    sources.inFiles().forEach(this::checkNames);
    sources.repetitions().stream().limit(MAX_PROBLEMS).forEach(one -> problems.add(repeated(one)));
    checkProfile();
    for (Setting setting : Setting.values()) {
      settings.given(setting).ifPresent(value -> checkValue(setting, value));
    }
    return List.copyOf(problems);
  }

  private void checkNames(ConfigSource file) {
    boolean project = Sources.kindOf(file.getOrdinal()) == SettingValue.Source.PROJECT;
    for (String name : new TreeSet<>(file.getPropertyNames())) {
      if (PropertyNames.aliasOf(name).isPresent()) {
        continue;
      }
      if (problems.size() >= MAX_PROBLEMS) {
        return;
      }
      Optional<Setting> setting = PropertyNames.settingOf(name);
      String where = sources.origin("", Sources.read(file, name));
      if (setting.isEmpty()) {
        problems.add(unknown(name, where));
      } else if (setting.get().place() == Place.ENVIRONMENT) {
        problems.add(secretInFile(setting.get(), where));
      } else if (project && setting.get().place() == Place.NOT_PROJECT) {
        problems.add(notInProject(name, where));
      }
    }
  }

  private static CliFailure repeated(Sources.Repetition repetition) {
    boolean ours = PropertyNames.withoutProfile(repetition.name()).startsWith("syncruns.");
    String name = ours && isShown(repetition.name()) ? repetition.name() : "a line";
    CliFailure failure = CliFailure.config(name + " is set more than once in one file");
    for (int line : repetition.lines()) {
      failure = failure.row("in", repetition.file() + ":" + line);
    }
    return failure.suggest("keep one of these lines");
  }

  /** Only what looks like a name of ours is repeated: the line may be anything. */
  private static CliFailure unknown(String name, String where) {
    Optional<String> near = isShown(name) ? PropertyNames.nearest(name) : Optional.empty();
    boolean ours = isShown(name) && PropertyNames.withoutProfile(name).startsWith("syncruns.");
    CliFailure failure =
        CliFailure.config(
                ours || near.isPresent() ? "there is no setting " + name : "a line is no setting")
            .row("in", where);
    return near.map(failure::suggest)
        .orElseGet(() -> failure.suggest("syncruns config list shows those there are"));
  }

  private static boolean isShown(String name) {
    return name.length() <= MAX_NAME;
  }

  private static CliFailure secretInFile(Setting setting, String where) {
    return CliFailure.config(
            PropertyNames.full(setting) + " is a secret and is not read from a file of settings")
        .row("in", where)
        .suggest(
            "remove it there, rotate it if others can read the file, and use "
                + setting.property()
                + "-file or "
                + PropertyNames.variableOf(setting.property()));
  }

  private static CliFailure notInProject(String name, String where) {
    return CliFailure.config("a project's file may not set " + name)
        .row("in", where)
        .likely("it would let whoever can change the project send a token elsewhere")
        .suggest(
            "move the line to your own configuration; syncruns config path says where that is");
  }

  private void checkProfile() {
    Optional<SettingValue> chosen = settings.given(Setting.PROFILE);
    List<String> known = settings.profiles();
    chosen
        .filter(profile -> !known.contains(profile.text()))
        .ifPresent(profile -> problems.add(unknownProfile(profile, known)));
  }

  private static CliFailure unknownProfile(SettingValue profile, List<String> known) {
    CliFailure failure =
        CliFailure.config("there is no profile " + profile.text()).row("from", profile.origin());
    return DidYouMean.among(profile.text(), known)
        .map(failure::suggest)
        .orElseGet(
            () ->
                failure.suggest(
                    "name lines of your configuration %" + profile.text() + ".syncruns.…"));
  }

  private void checkValue(Setting setting, SettingValue value) {
    setting
        .problemOf(value.text())
        .ifPresent(problem -> problems.add(badValue(setting, value, problem)));
  }

  private static CliFailure badValue(Setting setting, SettingValue value, String problem) {
    boolean option = value.source() == SettingValue.Source.OPTION;
    String name = option ? value.origin() : PropertyNames.full(setting);
    CliFailure failure =
        CliFailure.of(
            option ? ExitCode.USAGE : ExitCode.CONFIG,
            name + " is " + quoted(value) + ", which " + problem);
    if (!option) {
      failure = failure.row("from", value.origin());
    }
    CliFailure explained = failure.row("allowed", setting.allowed());
    return DidYouMean.among(value.text(), setting.choices())
        .map(explained::suggest)
        .orElse(explained);
  }

  private static String quoted(SettingValue value) {
    String shown = value.shown();
    return shown.equals(value.text()) ? "\"" + shown + "\"" : shown;
  }
}
