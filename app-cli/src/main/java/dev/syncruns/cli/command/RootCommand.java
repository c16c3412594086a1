package dev.syncruns.cli.command;

import dev.syncruns.cli.session.SessionFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command itself; does nothing without one of its subcommands. */
@Command(
    name = "syncruns",
    synopsisSubcommandLabel = "COMMAND",
    description = "Did my iTwin synchronization work?",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      ListCommand.class,
      ShowCommand.class,
      SimulateCommand.class,
      DoctorCommand.class,
      ConfigCommand.class,
      HelpCommand.class
    })
public final class RootCommand {
  @Mixin private final GlobalOptions globals = new GlobalOptions();
  @Mixin final ScreenOptions screen = new ScreenOptions(globals);

  private final SessionFactory sessions;

  /** A command whose subcommands get their sessions from {@code sessions}. */
  public RootCommand(SessionFactory sessions) {
    this.sessions = sessions;
  }

  GlobalOptions globals() {
    return globals;
  }

  SessionFactory sessions() {
    return sessions;
  }
}
