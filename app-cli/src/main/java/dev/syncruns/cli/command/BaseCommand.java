package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.History;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.TimeFormatter;
import dev.syncruns.cli.report.TimeFormatter.TimeStyle;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.session.Session.Invocation;
import dev.syncruns.domain.selection.Glob;
import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.InvalidTextException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** A command that works with a session. */
abstract class BaseCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** Does the command's job. */
  abstract ExitCode run(Session session);

  /** The tables of which this command writes the rows of one; none when it writes no rows. */
  List<TableSpec<?>> tables() {
    return List.of();
  }

  /** The formats this command can write: all if it writes rows, else only text for people. */
  Set<OutputFormat> formats() {
    return tables().isEmpty() ? EnumSet.of(OutputFormat.TABLE) : EnumSet.allOf(OutputFormat.class);
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
      session.format(); // Refuses one that this command does not write.
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

  /**
   * Finds options that were taken for the value of another: an id may begin with a hyphen, so a
   * missing value is not noticed while parsing.
   */
  static final class OptionValues {

    private OptionValues() {}

    static void check(CommandSpec spec, Invocation invocation) {
      for (Invocation.Flag flag : invocation.flags().values()) {
        check(spec, flag.option(), flag.text());
      }
      if (invocation.trace() != null) {
        check(spec, "--trace", invocation.trace());
      }
    }

    /** The failure of an option that has another one for its value. */
    static Optional<CliException> swallowed(@Nullable ParseResult parsed) {
      if (parsed == null) {
        return Optional.empty();
      }
      Set<String> options = parsed.commandSpec().optionsMap().keySet();
      return parsed.matchedOptions().stream()
          .flatMap(
              option ->
                  option.originalStringValues().stream()
                      .filter(options::contains)
                      .map(value -> missing(option.longestName(), value)))
          .findFirst();
    }

    private static CliException missing(String option, String value) {
      return CliException.usage(option + " has no value: " + value + " is an option")
          .suggest(option + " VALUE " + value);
    }

    private static void check(CommandSpec spec, String option, String value) {
      if (spec.optionsMap().containsKey(value)) {
        throw missing(option, value);
      }
    }
  }

  /** Reads the words that options choose from, and refuses the others. */
  static final class OptionParser {

    private OptionParser() {}

    /**
     * The pattern that an option gives.
     *
     * @throws CliException when it is empty, which nothing matches
     */
    static Glob glob(String option, String text) {
      if (text.isBlank()) {
        throw CliException.usage(option + " is empty")
            .suggest("a name, or a pattern such as \"*.dgn\"; leave it out for all");
      }
      return new Glob(text);
    }

    /**
     * The constants of the API that {@code words} name, in any spelling of theirs.
     *
     * @throws CliException when a word names none
     */
    static <E extends Enum<E> & ApiEnum> Set<E> constants(
        String option, List<String> words, Class<E> type) {
      E[] constants = type.getEnumConstants();
      Set<E> named = EnumSet.noneOf(type);
      for (String word : words) {
        named.add(
            Arrays.stream(constants)
                .filter(constant -> constant.isSpelled(word.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(option, "value", unknown(word, constants))));
      }
      return named;
    }

    /** The refusal of a word. */
    static CliException unknown(String option, String kind, UnknownWord unknown) {
      CliException failure =
          CliException.usage(option + " does not know the " + kind + " \"" + unknown.word() + "\"");
      Optional<String> near = DidYouMean.among(unknown.word(), unknown.known());
      return near.map(word -> failure.row("meant", word + "?"))
          .orElse(failure)
          .row("known", String.join(", ", unknown.known()));
    }

    /** The refusal of an option's value, for a reason. */
    static CliException refused(String option, String value, IllegalArgumentException why) {
      String reason =
          why instanceof InvalidTextException invalid ? invalid.reason() : why.getMessage();
      return CliException.usage(option + " \"" + value + "\" " + reason);
    }

    private static UnknownWord unknown(String word, ApiEnum[] constants) {
      return new UnknownWord(word, Arrays.stream(constants).map(ApiEnum::apiText).toList());
    }
  }

  /** What runs are read with, by the settings and the output of a session. */
  static final class RenderContexts {
    private static final String AUTO = "auto";

    private RenderContexts() {}

    static RenderContext of(Session session) {
      OutputTarget medium = medium(session);
      String style = session.settings().text(Setting.OUTPUT_TIME);
      TimeStyle usual = medium == OutputTarget.SCREEN ? TimeStyle.RELATIVE : TimeStyle.ISO;
      TimeStyle chosen =
          style.equals(AUTO) ? usual : TimeStyle.valueOf(style.toUpperCase(Locale.ROOT));
      TimeFormatter moments = new TimeFormatter(chosen, session.zone(), session.timing().now());
      return new RenderContext(medium, moments, new History(), RenderContext.SHORT_ID);
    }

    /** What is read with where no moment is written; needs neither service nor credentials. */
    static RenderContext withoutMoments(Session session) {
      return withoutMoments(medium(session));
    }

    /** The same for a medium. */
    static RenderContext withoutMoments(OutputTarget medium) {
      TimeFormatter moments = new TimeFormatter(TimeStyle.ISO, ZoneOffset.UTC, Instant.EPOCH);
      return new RenderContext(medium, moments, new History(), RenderContext.SHORT_ID);
    }

    private static OutputTarget medium(Session session) {
      OutputFormat format = session.format();
      if (format == OutputFormat.MD) {
        return OutputTarget.PLAIN;
      }
      if (!format.isTable()) {
        return OutputTarget.DATA;
      }
      boolean screen = session.out().capabilities().interactive() && !session.isQuiet();
      return screen ? OutputTarget.SCREEN : OutputTarget.PLAIN;
    }
  }
}
