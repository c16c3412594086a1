package dev.syncruns.cli.command;

import dev.syncruns.cli.command.AbstractWaitCommand.WaitCommand;
import dev.syncruns.cli.command.AbstractWaitCommand.WatchCommand;
import dev.syncruns.cli.command.BaseCommand.OptionValues;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.StaticHelp;
import dev.syncruns.cli.output.StaticHelp.Release;
import dev.syncruns.cli.session.Session.SessionFactory;
import dev.syncruns.domain.selection.RunSelector;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself; prints its help without one of its subcommands. */
@Command(
    name = "syncruns",
    synopsisSubcommandLabel = "COMMAND",
    description = "List, explain and wait for iTwin synchronization runs.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = RootCommand.Version.class,
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

  /** The heading of the options that a command inherits. */
  public static final String INHERITED =
      "Options of every command (see syncruns --help, syncruns help output, syncruns help auth)";

  @Mixin private final GlobalOptions globals = new GlobalOptions();

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
    RootCommand root = new RootCommand(sessions);
    CommandLine line = new CommandLine(root);
    root.globals.addTo(line.getCommandSpec());
    return line;
  }

  /** Picocli hands settings on to the commands that are there already. */
  private static CommandLine configured(CommandLine line) {
    line.setAllowOptionsAsOptionParameters(true);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(USAGE_WIDTH);
    line.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
    line.setHelpSectionKeys(UsageSections.ORDER);
    UsageSections.applyTo(line);
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
    command.getOut().print(StaticHelp.answer(root::columns, arguments).orElseThrow());
    command.getOut().flush();
  }

  /** How many columns texts of help are laid out for. */
  int columns() {
    String text = globals.text(Setting.OUTPUT_WIDTH);
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

  /** The version of this program, for picocli. */
  public static final class Version implements IVersionProvider {

    /** A provider for picocli. */
    public Version() {}

    @Override
    public String[] getVersion() {
      return Release.lines();
    }
  }

  /**
   * The commands below the root, by the names they have. Picocli's model of all of them takes
   * longer to make than a short list takes to fetch, so what runs one command gets those only that
   * its arguments can mean.
   */
  static final class Subcommands {
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
      all.put("doctor", DoctorCommand.class);
      all.put("connections", ConnectionsCommand.class);
      all.put("config", ConfigCommand.class);
      all.put("completion", CompletionCommand.class);
      all.put("simulate", SimulateCommand.class);
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

  /** What the usage of a command tells, in order: its purpose first, the options of all last. */
  static final class UsageSections {
    static final List<String> ORDER =
        List.of(
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_FOOTER);

    private static final Map<String, String> GROUPS =
        Map.of(
            "wait", "Wait",
            "watch", "Wait",
            "connections", "Set up",
            "config", "Set up",
            "doctor", "Set up",
            "completion", "Set up",
            "simulate", "Other",
            "help", "Other");

    /** The column in which descriptions begin. */
    private static final int TEXT_COLUMN = 29;

    private UsageSections() {}

    /** Lets a command and those below it be described so. */
    static void applyTo(CommandLine command) {
      command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
      Map<String, IHelpSectionRenderer> sections = command.getHelpSectionMap();
      sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, UsageSections::commands);
      sections.put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, UsageSections::arguments);
      sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, UsageSections::options);
      command.getSubcommands().values().forEach(UsageSections::applyTo);
    }

    private static String commands(Help help) {
      Map<String, Map<String, Help>> groups = new LinkedHashMap<>();
      boolean atRoot = help.commandSpec().parent() == null;
      help.subcommands()
          .forEach(
              (name, one) ->
                  groups
                      .computeIfAbsent(
                          atRoot ? GROUPS.getOrDefault(name, "Look") : "Commands",
                          group -> new LinkedHashMap<>())
                      .put(name, one));
      StringBuilder text = new StringBuilder();
      groups.forEach(
          (group, members) ->
              text.append('\n').append(group).append(":\n").append(help.commandList(members)));
      return text.toString();
    }

    private static String arguments(Help help) {
      StringBuilder text = new StringBuilder();
      for (PositionalParamSpec argument : help.commandSpec().positionalParameters()) {
        text.append(text.isEmpty() ? "\nArguments:\n" : "");
        text.append(row("  " + label(argument), argument));
      }
      return text.toString();
    }

    private static String options(Help help) {
      StringBuilder text = new StringBuilder();
      optionGroups(help.commandSpec())
          .forEach(
              (heading, options) -> {
                text.append('\n').append(heading).append(":\n");
                for (OptionSpec option : options) {
                  String label = label(option);
                  text.append(row((label.startsWith("--") ? "      " : "  ") + label, option));
                }
              });
      return text.toString();
    }

    private static String row(String label, ArgSpec described) {
      int room = TEXT_COLUMN - label.length();
      String gap = room >= 2 ? " ".repeat(room) : "\n" + " ".repeat(TEXT_COLUMN);
      return label + gap + String.join(" ", described.description()) + "\n";
    }
  }

  /** The label of an argument, e.g. {@code RUN...} for one that is repeatable. */
  public static String label(PositionalParamSpec argument) {
    return argument.paramLabel() + (argument.arity().max() > 2 ? "..." : "");
  }

  /** The names of an option as users type them, with the label of its value. */
  public static String label(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
    return String.join(", ", option.names()) + value;
  }

  /** The options of a command by their headings, own options first, in the order of help. */
  public static Map<String, List<OptionSpec>> optionGroups(CommandSpec command) {
    Map<OptionGroup.Name, List<OptionSpec>> own = new TreeMap<>();
    List<OptionSpec> inherited = new ArrayList<>();
    command.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .forEach(
            option -> {
              boolean isShared = option.inherited() || option.usageHelp() || option.versionHelp();
              (command.parent() != null && isShared
                      ? inherited
                      : own.computeIfAbsent(groupOf(option), any -> new ArrayList<>()))
                  .add(option);
            });
    Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
    own.forEach(
        (group, options) -> groups.put(own.size() == 1 ? "Options" : group.heading(), options));
    if (!inherited.isEmpty()) {
      groups.put(INHERITED, inherited);
    }
    return groups;
  }

  private static OptionGroup.Name groupOf(OptionSpec option) {
    if (option.userObject() instanceof OptionGroup.Name group) {
      return group;
    }
    OptionGroup group = null;
    if (option.userObject() instanceof AnnotatedElement member) {
      group = member.getAnnotation(OptionGroup.class);
    }
    if (group == null && option.userObject() instanceof Member member) {
      group = member.getDeclaringClass().getAnnotation(OptionGroup.class);
    }
    return group == null ? OptionGroup.Name.OTHER : group.value();
  }

  /** Explains arguments that could not be parsed. */
  public static final class UsageErrors {

    private UsageErrors() {}

    /** The failure that {@code mistyped} is; repeats no value of an unknown option. */
    public static CliException explain(ParameterException mistyped) {
      CommandLine command = mistyped.getCommandLine();
      CliException failure =
          mistyped instanceof UnmatchedArgumentException unmatched
              ? unmatched(unmatched, command)
              : CliException.usage(headline(mistyped));
      return failure.suggest(help(command)).causedBy(mistyped);
    }

    private static String headline(ParameterException mistyped) {
      String message = String.valueOf(mistyped.getMessage()).lines().findFirst().orElse("");
      if (mistyped instanceof MissingParameterException) {
        return message.isEmpty() ? "an argument is missing" : decapitalized(message);
      }
      return decapitalized(message);
    }

    private static String decapitalized(String text) {
      return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static CliException unmatched(UnmatchedArgumentException thrown, CommandLine command) {
      String first = thrown.getUnmatched().get(0);
      Optional<CliException> removed = Removed.argument(command, first);
      if (removed.isPresent()) {
        return removed.get();
      }
      if (first.startsWith("-")) {
        String name = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
        CliException failure = CliException.usage("there is no option " + name);
        List<String> options = List.copyOf(command.getCommandSpec().optionsMap().keySet());
        Optional<String> near =
            DidYouMean.among(name, options)
                .or(() -> begunWith(name, options))
                .or(() -> DidYouMean.among("-" + name, options));
        if (near.isEmpty() && isLikelyId(first, command)) {
          return failure.likely("an id that starts with '-' goes after --");
        }
        return near.map(failure::suggest).orElse(failure);
      }
      Optional<CliException> swallowed = OptionValues.swallowed(command.getParseResult());
      if (swallowed.isPresent()) {
        return swallowed.get();
      }
      List<String> names = List.copyOf(command.getSubcommands().keySet());
      boolean atRoot = !names.isEmpty();
      CliException failure =
          CliException.usage(
              atRoot
                  ? "there is no command " + first
                  : "too many arguments: " + first + " has no place");
      return DidYouMean.among(first, names).map(failure::suggest).orElse(failure);
    }

    /** The option that is written as its beginning, if it is of one only. */
    private static Optional<String> begunWith(String name, List<String> options) {
      List<String> begun = options.stream().filter(option -> option.startsWith(name)).toList();
      return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /**
     * Whether it is long enough for an id, and no option's name, where a run is named by its id.
     */
    private static boolean isLikelyId(String word, CommandLine command) {
      return !word.startsWith("--")
          && word.length() >= RunSelector.MIN_PREFIX
          && word.chars().anyMatch(Character::isDigit)
          && command.getCommandSpec().positionalParameters().stream()
              .anyMatch(parameter -> parameter.paramLabel().contains("RUN"));
    }

    private static String help(CommandLine command) {
      return command.getCommandSpec().qualifiedName() + " --help";
    }
  }

  /** What earlier versions had, and what to use instead. */
  static final class Removed {
    private static final String ENDS_SO =
        "leave it out: the exit code says how the runs ended, unless --exit-zero is given";

    private static final String A_STRING =
        "--jq with \\(...) in a string, e.g. --jq '.runs[] | \"\\(.id) \\(.outcome)\"'";

    /** What to use instead, by the words that are refused; where it matters, after a command. */
    private static final Map<String, String> INSTEAD =
        Map.ofEntries(
            Map.entry("wait --exit-status", ENDS_SO),
            Map.entry("watch --exit-status", ENDS_SO),
            Map.entry("--no-exit-status", "--exit-zero"),
            Map.entry(
                "--until-all",
                "leave it out: all runs are waited for, unless --until-any is given"),
            Map.entry("--tree", "leave it out: tasks are below their jobs, unless --flat is given"),
            Map.entry(
                "--timeline",
                "leave it out: there is a timeline where there is room, unless --no-timeline is"
                    + " given"),
            Map.entry("--slowest", "--sort -took"),
            Map.entry(
                "connections rename",
                "syncruns connections add NEW ID, then syncruns connections remove OLD"),
            Map.entry(
                "completion powershell", "bash, zsh or fish; syncruns --help lists all words"),
            Map.entry("--template", A_STRING),
            Map.entry("-o template", A_STRING),
            Map.entry(
                "-o github",
                "syncruns wait --github, whose annotations name causes and what is next"),
            Map.entry("--on-change", "syncruns watch --jsonl | while read -r event; do ...; done"));

    private Removed() {}

    /** The refusal of an argument as typed, which may have a value; empty for all others. */
    static Optional<CliException> argument(CommandLine command, String typed) {
      String name = typed.split("=", 2)[0];
      String whole = command.getCommandName() + " " + name;
      return of(whole, name.startsWith("-") ? name : whole).or(() -> of(name, name));
    }

    /**
     * Rejects words that were removed.
     *
     * @throws CliException with what to use instead
     */
    static void check(String words) {
      Optional<CliException> removed = of(words, words);
      if (removed.isPresent()) {
        throw removed.get();
      }
    }

    private static Optional<CliException> of(String key, String words) {
      return Optional.ofNullable(INSTEAD.get(key))
          .map(
              instead ->
                  CliException.usage("there is no " + words + " any longer").suggest(instead));
    }
  }
}
