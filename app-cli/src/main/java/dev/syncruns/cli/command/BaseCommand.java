package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.session.Invocation;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.ConnectionRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works with a session. */
abstract class BaseCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** Does the command's job. */
  abstract ExitCode run(Session session);

  /** The formats this command can write. */
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON);
  }

  /** The sheets of which this command writes one; none when columns can't be chosen. */
  List<Sheet<?>> sheets() {
    return List.of();
  }

  /** The names of the columns that can be chosen. */
  List<String> columnNames() {
    return TableWords.columnsOf(sheets());
  }

  /** The names of the keys that can be sorted by. */
  List<String> keyNames() {
    return columnNames();
  }

  /** The names of the fields that can be chosen. */
  List<String> fieldNames() {
    return TableWords.fieldsOf(sheets());
  }

  /** Settings that this command's own options give; called before the session is opened. */
  void giveSettings(GlobalOptions globals) {}

  @Override
  public final Integer call() {
    RootCommand root = (RootCommand) spec().root().userObject();
    GlobalOptions globals = root.globals();
    giveSettings(globals);
    Invocation invocation = globals.invocation(formats());
    OptionValues.check(spec(), invocation);
    try (Session session = open(invocation)) {
      return run(session).code();
    }
  }

  /** A session of the same kind as this command runs in. */
  final Session open(Invocation invocation) {
    return ((RootCommand) spec().root().userObject()).sessions().open(invocation);
  }

  /** How the user would call another command about the same connection. */
  final String again(ConnectionRef connection) {
    return again(List.of(connection));
  }

  /** How the user would call another command about the same connections. */
  final String again(List<ConnectionRef> connections) {
    Invocation invocation = invocation();
    if (invocation.scenario() != null) {
      boolean usual = invocation.scenario().equals(GlobalOptions.DEFAULT_SCENARIO);
      return "syncruns " + (usual ? "--demo" : "--scenario " + invocation.scenario());
    }
    StringBuilder command = new StringBuilder("syncruns");
    Invocation.Flag profile = invocation.flags().get("profile");
    if (profile != null) {
      command.append(" -p ").append(profile.text());
    }
    if (invocation.flags().containsKey("connection")) {
      connections.forEach(connection -> command.append(" -c ").append(connection.name()));
    }
    return command.toString();
  }

  /** What the global options say. */
  final Invocation invocation() {
    return ((RootCommand) spec().root().userObject()).globals().invocation(formats());
  }

  /** The time zone asked for, as typed; empty when none was. */
  final Optional<String> zoneAsked() {
    return Optional.ofNullable(invocation().zone());
  }

  /** What picocli knows of this command. */
  final CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not initialised this command");
    }
    return spec;
  }
}
