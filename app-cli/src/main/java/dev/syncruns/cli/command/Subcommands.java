package dev.syncruns.cli.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * The commands below the root, by the names they have. Picocli's model of all of them takes longer
 * to make than a short list takes to fetch, so what runs one command gets those only that its
 * arguments can mean.
 */
final class Subcommands {
  private static final Map<String, Class<?>> BY_NAME = byName();

  private Subcommands() {}

  private static Map<String, Class<?>> byName() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("list", ListCommand.class);
    all.put("ls", ListCommand.class);
    all.put("show", ShowCommand.class);
    all.put("status", StatusCommand.class);
    all.put("diff", DiffCommand.class);
    all.put("stats", StatsCommand.class);
    all.put("wait", WaitCommand.class);
    all.put("watch", WatchCommand.class);
    all.put("why", WhyCommand.class);
    all.put("diagnose", WhyCommand.class);
    all.put("tasks", TasksCommand.class);
    all.put("errors", ErrorsCommand.class);
    all.put("simulate", SimulateCommand.class);
    all.put("doctor", DoctorCommand.class);
    all.put("connections", ConnectionsCommand.class);
    all.put("config", ConfigCommand.class);
    all.put("completion", CompletionCommand.class);
    all.put("help", HelpCommand.class);
    return all;
  }

  /** Gives a root all of them, in the order in which help lists them. */
  static void addAll(CommandLine root) {
    BY_NAME.values().stream().distinct().forEach(root::addSubcommand);
  }

  /**
   * Gives a root those that {@code arguments} name, wherever: a word that is none of their names
   * never stands for one. All of them when no word is one, or when help may be asked for.
   */
  static void addMeant(CommandLine root, String... arguments) {
    Set<Class<?>> meant = new LinkedHashSet<>();
    boolean help = false;
    for (String argument : arguments) {
      Class<?> command = BY_NAME.get(argument);
      if (command != null) {
        meant.add(command);
      }
      help |= asksForHelp(argument);
    }
    if (help || meant.isEmpty() || meant.contains(HelpCommand.class)) {
      addAll(root);
    } else {
      meant.forEach(root::addSubcommand);
    }
  }

  /** Also as one of several letters behind one dash. */
  private static boolean asksForHelp(String argument) {
    return argument.equals("--help")
        || (argument.startsWith("-") && !argument.startsWith("--") && argument.indexOf('h') > 0);
  }
}
