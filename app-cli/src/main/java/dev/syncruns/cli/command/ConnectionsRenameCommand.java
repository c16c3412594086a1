package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives an alias of the user's file another name. */
@Command(
    name = "rename",
    description = "Give an alias of your own file of settings another name.",
    footer = {
      "",
      "Where the alias is the default connection, that is changed with it.",
      "",
      "Examples:",
      "  $ syncruns connections rename depot depot-east",
    })
final class ConnectionsRenameCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "ALIAS", description = "the alias")
  private String name = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "its new name")
  private String other = "";

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE);
  }

  @Override
  ExitCode run(Session session) {
    session.format();
    AliasName alias = AliasName.of(name, session).present(session);
    AliasName next = AliasName.of(other, session).absent(session);
    alias.file().renameAll(alias.beginning(), next.beginning());
    alias.file().update(Setting.CONNECTION.property(), old -> old.equals(name) ? other : old);
    alias.file().save();
    String place = alias.file().placeOfFirst(next.beginning()).orElse(alias.file().shown());
    session.out().line("renamed " + name + " to " + other + " (" + place + ")");
    return ExitCode.OK;
  }
}
