package dev.syncruns.cli.command;

import dev.syncruns.cli.session.SessionFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
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
      StatusCommand.class,
      DiffCommand.class,
      StatsCommand.class,
      WaitCommand.class,
      WatchCommand.class,
      WhyCommand.class,
      TasksCommand.class,
      ErrorsCommand.class,
      SimulateCommand.class,
      DoctorCommand.class,
      ConnectionsCommand.class,
      ConfigCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class RootCommand {
  private static final int USAGE_WIDTH = 100;

  @Mixin private final GlobalOptions globals = new GlobalOptions();
  @Mixin final ScreenOptions screen = new ScreenOptions(globals);

  private final SessionFactory sessions;

  /** A command whose subcommands get their sessions from {@code sessions}. */
  public RootCommand(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** A command line that parses as users expect and whose help looks the same everywhere. */
  public static CommandLine line(SessionFactory sessions) {
    CommandLine line = new CommandLine(new RootCommand(sessions));
    line.setAllowOptionsAsOptionParameters(true);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(USAGE_WIDTH);
    line.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
    return line;
  }

  GlobalOptions globals() {
    return globals;
  }

  SessionFactory sessions() {
    return sessions;
  }
}
