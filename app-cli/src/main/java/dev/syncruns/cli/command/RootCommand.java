package dev.syncruns.cli.command;

import dev.syncruns.cli.session.SessionFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself; prints its help without one of its subcommands. */
@Command(
    name = "syncruns",
    synopsisSubcommandLabel = "COMMAND",
    description = "Did my iTwin synchronization work?",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo list",
      "  $ syncruns --demo why",
      "  $ syncruns --demo status",
    })
public final class RootCommand implements Runnable {
  private static final int USAGE_WIDTH = 100;

  @Mixin private final GlobalOptions globals = new GlobalOptions();
  @Mixin final ScreenOptions screen = new ScreenOptions(globals);

  @Spec private @Nullable CommandSpec spec;
  private final SessionFactory sessions;

  /** A command whose subcommands get their sessions from {@code sessions}. */
  public RootCommand(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** A command line that parses as users expect and whose help looks the same everywhere. */
  public static CommandLine line(SessionFactory sessions) {
    CommandLine line = bare(sessions);
    Subcommands.addAll(line);
    return configured(line);
  }

  /**
   * The same for one set of arguments, made sooner: it has the commands that they name. What can't
   * be parsed is to be explained by {@link #line(SessionFactory)}, which knows the others too.
   */
  public static CommandLine lineFor(SessionFactory sessions, String... arguments) {
    CommandLine line = bare(sessions);
    Subcommands.addMeant(line, arguments);
    return configured(line);
  }

  private static CommandLine bare(SessionFactory sessions) {
    return new CommandLine(new RootCommand(sessions));
  }

  /** Picocli hands settings on to the commands that are there already. */
  private static CommandLine configured(CommandLine line) {
    line.setAllowOptionsAsOptionParameters(true);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(USAGE_WIDTH);
    line.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
    return line;
  }

  @Override
  public void run() {
    CommandLine line = spec().commandLine();
    line.usage(line.getOut());
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not initialised this command");
    }
    return spec;
  }

  GlobalOptions globals() {
    return globals;
  }

  SessionFactory sessions() {
    return sessions;
  }
}
