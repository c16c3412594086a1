package dev.syncruns.cli.command;

import dev.syncruns.cli.config.AliasSetting;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an alias to the user's file. */
@Command(
    name = "add",
    description = "Give a connection a name, in your own file of settings.",
    footer = {
      "",
      "Nothing is asked of the service. --tz is the time zone of --expect; without it, yours. With",
      "--profile the name is there for that profile only.",
      "",
      "Ids that begin with - go after --, and what is expected goes before them.",
      "",
      "Examples:",
      "  $ syncruns connections add tunnel MWplZe9Uf0iR1IDMqyOMLry641hUCa9J --expect \"daily 02:00\"",
    })
final class ConnectionsAddCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "the alias")
  private String name = "";

  @Parameters(index = "1", paramLabel = "ID", description = "the connection's id")
  private String id = "";

  @Option(names = "--title", paramLabel = "TEXT", description = "a longer name")
  private @Nullable String title;

  @Option(
      names = "--expect",
      paramLabel = "SCHEDULE",
      description =
          "when runs are expected: \"daily 02:00\", \"weekly mon,thu 02:00\", \"every 6h\"")
  private @Nullable String expect;

  @Option(
      names = "--max-age",
      paramLabel = "DURATION",
      description = "how long ago the last run may have started, e.g. 26h")
  private @Nullable String maxAge;

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE);
  }

  @Override
  ExitCode run(Session session) {
    session.format();
    Map<AliasSetting, String> given = given();
    given.forEach(ConnectionsAddCommand::check);
    AliasName alias = AliasName.of(name, session).absent(session);
    given.forEach((setting, text) -> alias.file().set(setting.property(name), text));
    alias.file().save();
    String place = alias.file().place(AliasSetting.ID.property(name)).orElse(alias.file().shown());
    session.out().line("added " + name + " (" + place + ")");
    return ExitCode.OK;
  }

  private Map<AliasSetting, String> given() {
    Map<AliasSetting, String> given = new EnumMap<>(AliasSetting.class);
    given.put(AliasSetting.ID, id);
    put(given, AliasSetting.TITLE, title);
    put(given, AliasSetting.EXPECT, expect);
    put(given, AliasSetting.MAX_AGE, maxAge);
    put(given, AliasSetting.TZ, zoneAsked().orElse(null));
    return given;
  }

  private static void put(
      Map<AliasSetting, String> given, AliasSetting setting, @Nullable String text) {
    if (text != null) {
      given.put(setting, text);
    }
  }

  private static void check(AliasSetting setting, String text) {
    setting
        .problemOf(text)
        .ifPresent(
            problem -> {
              String what = setting == AliasSetting.ID ? "ID" : "--" + setting.word();
              throw CliFailure.usage(what + " is \"" + text + "\", which " + problem)
                  .row("allowed", setting.allowed());
            });
  }
}
