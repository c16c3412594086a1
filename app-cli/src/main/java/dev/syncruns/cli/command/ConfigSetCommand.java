package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.edit.UserFile;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a setting a value in the user's file. */
@Command(
    name = "set",
    description = "Give a setting a value, in your own file of settings.",
    footer = {
      "",
      "The file keeps its order, comments and permissions. Secrets are refused. With --profile the",
      "value is for that profile only.",
      "",
      "Examples:",
      "  $ syncruns config set list.limit 50",
      "  $ syncruns config set connections.bridge.max-age 26h",
    })
final class ConfigSetCommand extends BaseCommand {
  @Parameters(
      index = "0",
      paramLabel = "PROPERTY",
      description = "e.g. list.limit, or connections.NAME.expect")
  private String property = "";

  @Parameters(index = "1", paramLabel = "VALUE", description = "its value")
  private String value = "";

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE);
  }

  @Override
  ExitCode run(Session session) {
    session.format();
    EditedProperty edited = EditedProperty.named(property);
    edited.check(value);
    UserFile file = EditedFile.of(session);
    file.set(edited.name(), value);
    file.save();
    SettingValue set =
        new SettingValue(
            edited.name(),
            value,
            file.place(edited.name()).orElse(file.shown()),
            SettingValue.Source.USER);
    session
        .out()
        .line("syncruns." + set.property() + "=" + set.shown() + " (" + set.origin() + ")");
    stronger(session, edited.name())
        .ifPresent(
            other -> session.err().line("warning: " + other.origin() + " wins over this file"));
    return ExitCode.OK;
  }

  /** A value of the same setting that wins over the user's file. */
  private static Optional<SettingValue> stronger(Session session, String name) {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.property().equals(name))
        .flatMap(setting -> session.settingsAsFound().every(setting).stream())
        .filter(other -> other.source() != SettingValue.Source.USER)
        .findFirst();
  }
}
