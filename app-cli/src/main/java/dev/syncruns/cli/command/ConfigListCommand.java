package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.AliasSetting;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Capabilities;
import dev.syncruns.cli.render.Columns;
import dev.syncruns.cli.render.JsonFields;
import dev.syncruns.cli.session.Session;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists every setting that has a value. */
@Command(
    name = "list",
    description = "Every setting that has a value, and who gave it.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns config list",
    })
final class ConfigListCommand extends BaseCommand {

  @Override
  ExitCode run(Session session) {
    Settings settings = session.settingsAsFound();
    List<SettingValue> values = valuesIn(settings);
    if (session.format().isJson()) {
      JsonFields document = new JsonFields().text("schema", "syncruns.config/v1");
      session.out().line(document.list("settings", json(values)).toText());
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

  private static List<JsonFields> json(List<SettingValue> values) {
    return values.stream()
        .map(
            value ->
                new JsonFields()
                    .text("property", "syncruns." + value.property())
                    .text("value", value.shown())
                    .text("origin", value.origin()))
        .toList();
  }
}
