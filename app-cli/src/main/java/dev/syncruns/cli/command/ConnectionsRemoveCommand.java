package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes an alias from the user's file. */
@Command(
    name = "remove",
    description = "Forget an alias of your own file of settings.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns connections remove depot",
    })
final class ConnectionsRemoveCommand extends BaseCommand {
  @Parameters(paramLabel = "ALIAS", description = "the alias")
  private String name = "";

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE);
  }

  @Override
  ExitCode run(Session session) {
    session.format();
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
