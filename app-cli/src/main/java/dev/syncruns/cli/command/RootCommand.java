package dev.syncruns.cli.command;

import dev.syncruns.cli.prepared.Prepared;
import dev.syncruns.cli.render.Capabilities;
import dev.syncruns.cli.session.SessionFactory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
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
  /** No line is broken by picocli: prepared texts are laid out for the width of the reader. */
  private static final int USAGE_WIDTH = 2000;

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
    line.setExecutionStrategy(RootCommand::execute);
    return line;
  }

  private static int execute(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      if (command.isUsageHelpRequested()) {
        help(command);
        return command.getCommandSpec().exitCodeOnUsageHelp();
      }
    }
    return new RunLast().execute(parsed);
  }

  private static void help(CommandLine command) {
    String[] words = (command.getCommandSpec().qualifiedName() + " --help").split(" ", -1);
    String[] arguments = Arrays.copyOfRange(words, 1, words.length);
    RootCommand root = (RootCommand) command.getCommandSpec().root().userObject();
    command.getOut().print(Prepared.answer(root::columns, arguments).orElseThrow());
    command.getOut().flush();
  }

  /** How many columns texts of help are laid out for. */
  int columns() {
    String text = globals.text("output.width");
    return text.matches("[0-9]{1,4}")
        ? Math.max(Capabilities.MIN_WIDTH, Integer.parseInt(text))
        : sessions.columns();
  }

  @Override
  public void run() {
    help(spec().commandLine());
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
