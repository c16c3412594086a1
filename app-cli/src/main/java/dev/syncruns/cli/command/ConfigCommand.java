package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.config.UserFile;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.Table.Columns;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Groups the commands about settings. */
@Command(
    name = "config",
    description = "Show and change settings, and show where each comes from.",
    subcommands = {
      ConfigCommand.ConfigListCommand.class,
      ConfigCommand.ConfigGetCommand.class,
      ConfigCommand.ConfigExplainCommand.class,
      ConfigCommand.ConfigPathCommand.class,
      ConfigCommand.ConfigSetCommand.class,
      ConfigCommand.ConfigUnsetCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  $ syncruns config list",
    })
final class ConfigCommand implements Runnable {

  @Override
  public void run() {
    throw CliException.usage(
            "syncruns config needs a command: list, get, explain, path, set or unset")
        .suggest("syncruns config list");
  }

  /** Prints the value of one setting, alone. */
  @Command(
      name = "get",
      description = "Print the value of a setting; secrets are hidden.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns config get list.limit",
      })
  static final class ConfigGetCommand extends BaseCommand {
    @Parameters(paramLabel = "PROPERTY", description = "setting, e.g. list.limit")
    private String property = "";

    @Override
    ExitCode run(Session session) {
      Setting setting = PropertyArgument.find(property);
      SettingValue value =
          session
              .settings()
              .value(setting)
              .orElseThrow(
                  () ->
                      CliException.config(property + " has no value")
                          .suggest("syncruns config explain " + property));
      session.out().line(value.shown());
      return ExitCode.OK;
    }
  }

  /** Gives a setting a value in the user's file. */
  @Command(
      name = "set",
      description = "Set a value in your settings file.",
      footer = {
        "",
        "The file keeps its order, comments and permissions. Secrets are rejected. With --profile,"
            + " the value applies to that profile only.",
        "",
        "Examples:",
        "  $ syncruns config set list.limit 50",
        "  $ syncruns config set connections.bridge.max-age 26h",
      })
  static final class ConfigSetCommand extends BaseCommand {
    @Parameters(
        index = "0",
        paramLabel = "PROPERTY",
        description = "setting, e.g. list.limit or connections.NAME.expect")
    private String property = "";

    @Parameters(index = "1", paramLabel = "VALUE", description = "new value")
    private String value = "";

    @Override
    ExitCode run(Session session) {
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

  /** Takes a setting out of the user's file. */
  @Command(
      name = "unset",
      description = "Remove a setting from your settings file.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns config unset list.limit",
      })
  static final class ConfigUnsetCommand extends BaseCommand {
    @Parameters(paramLabel = "PROPERTY", description = "setting, e.g. list.limit")
    private String property = "";

    @Override
    ExitCode run(Session session) {
      String name = EditedProperty.named(property).name();
      UserFile file = EditedFile.of(session);
      String place =
          file.place(name)
              .orElseThrow(
                  () ->
                      CliException.config(file.nameOf(name) + " is not in " + file.shown())
                          .suggest("syncruns config list says where each value comes from"));
      file.remove(name);
      file.save();
      session.out().line("removed " + file.nameOf(name) + " (" + place + ")");
      return ExitCode.OK;
    }
  }

  /** Lists every setting that has a value. */
  @Command(
      name = "list",
      description = "List all settings that have a value, and the origin of each.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns config list",
      })
  static final class ConfigListCommand extends BaseCommand {
    private static final TableSpec<SettingValue> SETTINGS =
        TableSpec.of(
            "syncruns.config/v1",
            "settings",
            SettingValue::property,
            List.of(
                ColumnSpec.<SettingValue>of("property", value -> "syncruns." + value.property()),
                ColumnSpec.of("value", SettingValue::shown),
                ColumnSpec.of("origin", SettingValue::origin)));

    @Mixin private final TableOptions table = new TableOptions();

    @Override
    List<TableSpec<?>> tables() {
      return List.of(SETTINGS);
    }

    @Override
    ExitCode run(Session session) {
      if (table.writeHelp(session.out(), SETTINGS)) {
        return ExitCode.OK;
      }
      Settings settings = session.settingsAsFound();
      List<SettingValue> values = valuesIn(settings);
      if (table.isRows(session.format())) {
        RenderContext context = RenderContexts.withoutMoments(session);
        try (RowWriter<SettingValue> rows = table.open(session, SETTINGS, context)) {
          values.forEach(rows::add);
          rows.end(End.of(head -> {}, "no settings"));
        }
      } else {
        List<List<String>> rows =
            values.stream()
                .map(value -> List.of(value.property(), value.shown(), value.origin()))
                .toList();
        Capabilities reader = session.out().capabilities();
        int room = reader.interactive() ? reader.width() : Integer.MAX_VALUE;
        Columns.within(room, rows).forEach(session.out()::line);
      }
      settings.orThrow();
      return ExitCode.OK;
    }

    private static List<SettingValue> valuesIn(Settings settings) {
      List<SettingValue> values = new ArrayList<>();
      for (Setting setting : Setting.values()) {
        settings.value(setting).ifPresent(values::add);
      }
      for (Alias alias : settings.aliases()) {
        for (AliasSetting setting : AliasSetting.values()) {
          alias.value(setting).ifPresent(values::add);
        }
      }
      return values;
    }
  }

  /** Prints where the user's own file of settings is, or would be. */
  @Command(
      name = "path",
      description = "Print the path of your settings file, whether or not it exists.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns config path",
      })
  static final class ConfigPathCommand extends BaseCommand {

    @Override
    ExitCode run(Session session) {
      if (session.scenario().isPresent()) {
        throw CliException.usage("a demo reads no file of settings")
            .suggest("syncruns config path, without --demo and --scenario");
      }
      Path file =
          session
              .settingsAsFound()
              .userFile()
              .orElseThrow(
                  () ->
                      CliException.config("there is no home directory to keep settings in")
                          .suggest("set HOME or XDG_CONFIG_HOME to an absolute path"));
      session.out().line(file.toString());
      return ExitCode.OK;
    }
  }

  /** Explains one setting: its value, who gave it, what that overrode, and what is allowed. */
  @Command(
      name = "explain",
      description = "Explain a setting: value, origin, overridden values and allowed values.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns config explain http.retries",
      })
  static final class ConfigExplainCommand extends BaseCommand {
    private static final TableSpec<SettingValue> VALUES =
        TableSpec.of(
            "syncruns.setting/v1",
            "values",
            SettingValue::shown,
            List.of(
                ColumnSpec.of("value", SettingValue::shown),
                ColumnSpec.of("origin", SettingValue::origin)));

    @Mixin private final TableOptions table = new TableOptions();

    @Parameters(paramLabel = "PROPERTY", description = "setting, e.g. list.limit")
    private String property = "";

    @Override
    List<TableSpec<?>> tables() {
      return List.of(VALUES);
    }

    @Override
    ExitCode run(Session session) {
      if (table.writeHelp(session.out(), VALUES)) {
        return ExitCode.OK;
      }
      Setting setting = PropertyArgument.find(property);
      Settings settings = session.settingsAsFound();
      List<SettingValue> values = new ArrayList<>(settings.every(setting));
      setting.defaultText().map(text -> SettingValue.builtIn(setting, text)).ifPresent(values::add);
      if (table.isRows(session.format())) {
        RenderContext context = RenderContexts.withoutMoments(session);
        try (RowWriter<SettingValue> rows = table.open(session, VALUES, context)) {
          values.forEach(rows::add);
          rows.end(
              End.of(
                  head ->
                      head.put("property", "syncruns." + setting.property())
                          .put("meaning", setting.meaning())
                          .put("allowed", setting.allowed()),
                  "no value"));
        }
      } else {
        Columns.of(rows(setting, values)).forEach(session.out()::line);
      }
      settings.orThrow();
      return ExitCode.OK;
    }

    private static List<List<String>> rows(Setting setting, List<SettingValue> values) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("property", "syncruns." + setting.property(), ""));
      rows.add(List.of("meaning", setting.meaning(), ""));
      rows.add(List.of("allowed", setting.allowed(), ""));
      if (values.isEmpty()) {
        rows.add(List.of("value", "(none)", ""));
      }
      for (int i = 0; i < values.size(); i++) {
        SettingValue value = values.get(i);
        rows.add(List.of(i == 0 ? "value" : "overrides", value.shown(), value.origin()));
      }
      return rows;
    }
  }

  /** Finds the setting that an argument names, with or without {@code syncruns.} in front. */
  static final class PropertyArgument {
    private static final String PREFIX = "syncruns.";

    private PropertyArgument() {}

    static Setting find(String argument) {
      String property =
          argument.startsWith(PREFIX) ? argument.substring(PREFIX.length()) : argument;
      List<String> names = Arrays.stream(Setting.values()).map(Setting::property).toList();
      return Arrays.stream(Setting.values())
          .filter(setting -> setting.property().equals(property))
          .findFirst()
          .orElseThrow(
              () ->
                  CliException.usage("there is no setting " + property)
                      .suggest(
                          DidYouMean.among(property, names)
                              .orElse("one of: " + String.join(", ", names))));
    }
  }

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
     * @throws CliException when there is none, or it is a secret
     */
    static EditedProperty named(String argument) {
      String name = argument.startsWith(PREFIX) ? argument.substring(PREFIX.length()) : argument;
      Optional<AliasSetting> alias = PropertyNames.aliasSettingOf(PREFIX + name);
      if (alias.isPresent()) {
        return new EditedProperty(name, alias.get().allowed(), alias.get()::problemOf);
      }
      if (name.startsWith("connections.")) {
        CliException failure = CliException.usage("there is no setting " + PREFIX + name);
        throw PropertyNames.nearest(PREFIX + name)
            .map(failure::suggest)
            .orElseGet(() -> failure.suggest("connections.NAME.id, title, expect, max-age or tz"));
      }
      Setting setting = PropertyArgument.find(argument);
      if (setting.isSecret()) {
        throw CliException.usage(
                "syncruns."
                    + setting.property()
                    + " is a secret and is not kept in a file of settings")
            .suggest(
                setting.property() + "-file, or " + setting.variable() + " in the environment");
      }
      return new EditedProperty(setting.property(), setting.allowed(), setting::problemOf);
    }

    /**
     * Refuses a value that is not allowed.
     *
     * @throws CliException when it is not
     */
    void check(String value) {
      problem
          .apply(value)
          .ifPresent(
              why -> {
                throw CliException.usage(PREFIX + name + " can't have a value that " + why)
                    .row("allowed", allowed);
              });
    }
  }
}
