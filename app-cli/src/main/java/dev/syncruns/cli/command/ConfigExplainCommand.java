package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Columns;
import dev.syncruns.cli.render.JsonFields;
import dev.syncruns.cli.session.Session;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains one setting: its value, who gave it, what that overrode, and what is allowed. */
@Command(
    name = "explain",
    description = "One setting: its value, who gave it, what it overrode, and what is allowed.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns config explain http.retries",
    })
final class ConfigExplainCommand extends BaseCommand {
  @Parameters(paramLabel = "PROPERTY", description = "e.g. list.limit")
  private String property = "";

  @Override
  ExitCode run(Session session) {
    Setting setting = PropertyArgument.find(property);
    Settings settings = session.settingsAsFound();
    List<SettingValue> values = new ArrayList<>(settings.every(setting));
    setting.defaultText().map(text -> SettingValue.builtIn(setting, text)).ifPresent(values::add);
    if (session.format().isJson()) {
      session.out().line(json(setting, values).toText());
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

  private static JsonFields json(Setting setting, List<SettingValue> values) {
    List<JsonFields> given =
        values.stream()
            .map(
                value ->
                    new JsonFields().text("value", value.shown()).text("origin", value.origin()))
            .toList();
    return new JsonFields()
        .text("schema", "syncruns.setting/v1")
        .text("property", "syncruns." + setting.property())
        .text("meaning", setting.meaning())
        .text("allowed", setting.allowed())
        .list("values", given);
  }
}
