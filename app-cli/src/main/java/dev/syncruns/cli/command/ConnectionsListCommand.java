package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.AliasSetting;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.cli.render.sheet.SheetEnd;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the aliases. */
@Command(
    name = "list",
    description = "Every alias: its connection, and what is expected of its runs.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo connections list",
      "  $ syncruns --demo connections list -o json",
    })
final class ConnectionsListCommand extends BaseCommand {
  private static final Sheet<Alias> SHEET =
      Sheet.of(
          "syncruns.connections/v1",
          "connections",
          List.of(
              SheetColumn.of("alias", Alias::name),
              column("id", AliasSetting.ID).shortened(2, 12),
              column("title", AliasSetting.TITLE).shortened(1, 8),
              column("expect", AliasSetting.EXPECT),
              column("max-age", AliasSetting.MAX_AGE).field("maxAge"),
              column("tz", AliasSetting.TZ),
              SheetColumn.<Alias>of("origin", alias -> alias.id().origin()).wide()));

  @Mixin private final SheetOptions table = new SheetOptions();

  private static SheetColumn<Alias> column(String label, AliasSetting setting) {
    return SheetColumn.of(label, alias -> alias.text(setting).orElse(null));
  }

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
  }

  @Override
  List<Sheet<?>> sheets() {
    return List.of(SHEET);
  }

  @Override
  ExitCode run(Session session) {
    if (table.writeHelp(session.out(), SHEET)) {
      return ExitCode.OK;
    }
    try (SheetSink<Alias> sink =
        table.open(session.out(), session.format(), SHEET, Readings.of(session))) {
      session.aliases().forEach(sink::add);
      sink.end(SheetEnd.of("no aliases; syncruns connections add NAME ID makes one"));
    }
    return ExitCode.OK;
  }
}
