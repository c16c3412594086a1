package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.config.UserFile;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the commands about aliases of connections. */
@Command(
    name = "connections",
    description = "Manage aliases of connections and the expected schedules of their runs.",
    subcommands = {
      ConnectionsCommand.ConnectionsListCommand.class,
      ConnectionsCommand.ConnectionsAddCommand.class,
      ConnectionsCommand.ConnectionsRemoveCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo connections list",
    })
final class ConnectionsCommand implements Runnable {

  @Override
  public void run() {
    throw CliException.usage("syncruns connections needs a command: list, add or remove")
        .suggest("syncruns connections list");
  }

  /** Adds an alias to the user's file. */
  @Command(
      name = "add",
      description = "Add an alias of a connection to your settings file.",
      footer = {
        "",
        "Sends no request. --tz is the time zone of --expect; the default is your time zone. With"
            + " --profile, the alias belongs to that profile only.",
        "",
        "Put ids that begin with - after --, and options before it.",
        "",
        "Examples:",
        "  $ syncruns connections add tunnel MWplZe9Uf0iR1IDMqyOMLry641hUCa9J --expect \"daily"
            + " 02:00\"",
      })
  static final class ConnectionsAddCommand extends BaseCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "new alias")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ID", description = "id of the connection")
    private String id = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "longer name")
    private @Nullable String title;

    @Option(
        names = "--expect",
        paramLabel = "SCHEDULE",
        description = "expected schedule: \"daily 02:00\", \"weekly mon,thu 02:00\", \"every 6h\"")
    private @Nullable String expect;

    @Option(
        names = "--max-age",
        paramLabel = "DURATION",
        description = "maximum age of the last run, e.g. 26h")
    private @Nullable String maxAge;

    @Override
    ExitCode run(Session session) {
      Map<AliasSetting, String> given = given();
      given.forEach(ConnectionsAddCommand::check);
      AliasName alias = AliasName.of(name, session).absent(session);
      given.forEach((setting, text) -> alias.file().set(setting.property(name), text));
      alias.file().save();
      String place =
          alias.file().place(AliasSetting.ID.property(name)).orElse(alias.file().shown());
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
                throw CliException.usage(what + " is \"" + text + "\", which " + problem)
                    .row("allowed", setting.allowed());
              });
    }
  }

  /** Lists the aliases. */
  @Command(
      name = "list",
      description = "List aliases with their connections and expected schedules.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns --demo connections list",
        "  $ syncruns --demo connections list -o json",
      })
  static final class ConnectionsListCommand extends BaseCommand {
    private static final TableSpec<Alias> ALIASES =
        TableSpec.of(
            "syncruns.connections/v1",
            "connections",
            Alias::name,
            List.of(
                ColumnSpec.of("alias", Alias::name),
                column("id", AliasSetting.ID).shortened(2, 12),
                column("title", AliasSetting.TITLE).shortened(1, 8),
                column("expect", AliasSetting.EXPECT),
                column("maxAge", AliasSetting.MAX_AGE),
                column("tz", AliasSetting.TZ),
                ColumnSpec.<Alias>of("origin", alias -> alias.id().origin()).wide()));

    @Mixin private final TableOptions table = new TableOptions();

    private static ColumnSpec<Alias> column(String name, AliasSetting setting) {
      return ColumnSpec.of(name, alias -> alias.text(setting).orElse(null));
    }

    @Override
    List<TableSpec<?>> tables() {
      return List.of(ALIASES);
    }

    @Override
    ExitCode run(Session session) {
      if (table.writeHelp(session.out(), ALIASES)) {
        return ExitCode.OK;
      }
      try (RowWriter<Alias> rows = table.open(session, ALIASES, RenderContexts.of(session))) {
        session.aliases().forEach(rows::add);
        rows.end(End.of(head -> {}, "no aliases; syncruns connections add NAME ID makes one"));
      }
      return ExitCode.OK;
    }
  }

  /** Removes an alias from the user's file. */
  @Command(
      name = "remove",
      description = "Remove an alias from your settings file.",
      footer = {
        "",
        "Examples:",
        "  $ syncruns connections remove depot",
      })
  static final class ConnectionsRemoveCommand extends BaseCommand {
    @Parameters(paramLabel = "ALIAS", description = "alias to remove")
    private String name = "";

    @Override
    ExitCode run(Session session) {
      AliasName alias = AliasName.of(name, session).present(session);
      String place = alias.file().placeOfFirst(alias.beginning()).orElse(alias.file().shown());
      alias.file().removeAll(alias.beginning());
      alias.file().save();
      session.out().line("removed " + name + " (" + place + ")");
      alias
          .file()
          .place(Setting.CONNECTION.property())
          .filter(at -> alias.file().value(Setting.CONNECTION.property()).orElse("").equals(name))
          .ifPresent(at -> session.err().line("warning: " + at + " still names it as the default"));
      return ExitCode.OK;
    }
  }

  /** The alias that an argument of a command names, in the user's file. */
  record AliasName(String name, UserFile file) {

    /**
     * The name, which is one.
     *
     * @throws CliException when it can't be the name of an alias, or this is a demo
     */
    static AliasName of(String name, Session session) {
      if (!PropertyNames.isAlias(name)) {
        throw CliException.usage("\"" + name + "\" can't be an alias")
            .suggest("letters, digits, - and _, at most 64, the first a letter or a digit");
      }
      return new AliasName(name, EditedFile.of(session));
    }

    /** How the names of its properties begin. */
    String beginning() {
      return "connections." + name + ".";
    }

    /** Refuses an alias that the settings have already, wherever. */
    AliasName absent(Session session) {
      Optional<String> place =
          file.placeOfFirst(beginning())
              .or(() -> session.settingsAsFound().alias(name).map(alias -> alias.id().origin()));
      if (place.isPresent()) {
        throw CliException.config("there is an alias " + name + " already")
            .row("in", place.get())
            .suggest("another name; or syncruns connections remove " + name);
      }
      return this;
    }

    /** Refuses an alias that the user's file does not have. */
    AliasName present(Session session) {
      if (file.placeOfFirst(beginning()).isPresent()) {
        return this;
      }
      Optional<Alias> elsewhere = session.settingsAsFound().alias(name);
      if (elsewhere.isPresent()) {
        throw CliException.config("the alias " + name + " is not in your file " + file.shown())
            .row("in", elsewhere.get().id().origin())
            .suggest("change it there");
      }
      List<String> names = session.settingsAsFound().aliases().stream().map(Alias::name).toList();
      CliException failure = CliException.config("there is no alias " + name);
      throw DidYouMean.among(name, names)
          .map(failure::suggest)
          .orElseGet(() -> failure.suggest("syncruns connections list shows those there are"));
    }
  }
}
