package dev.syncruns.cli.session;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.Conversion.JqFilter;
import dev.syncruns.cli.output.Conversion.Yaml;
import dev.syncruns.cli.output.Filter;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Palette;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one invocation of a command works with. Every part is made when it is first asked for, so a
 * command pays only for what it uses. Used by one thread.
 */
public interface Session extends AutoCloseable {

  /** The library, wired as the settings say. */
  SyncRuns syncRuns();

  /**
   * The connection meant.
   *
   * @throws dev.syncruns.cli.error.CliFailure when none is named, or its name is unknown
   */
  ConnectionRef connection();

  /**
   * The connections meant, in the order they are named; at least one.
   *
   * @throws dev.syncruns.cli.error.CliFailure when none is named, or a name is unknown
   */
  List<ConnectionRef> connections();

  /** The aliases there are; in a demo, the demo's. */
  List<Alias> aliases();

  /** Time and chance; in a demo, the demo's. */
  TimeSource timing();

  /** The time zone of times shown to people. */
  ZoneId zone();

  /** How to list: page size, limit of requests, deadline of the command. */
  ListOptions listOptions();

  /**
   * The settings and where each comes from.
   *
   * @throws dev.syncruns.cli.error.CliFailure when something is wrong with one of them
   */
  Settings settings();

  /** The settings with whatever is wrong with them, for commands that tell of it. */
  Settings settingsAsFound();

  /**
   * How the service is reached; asks nothing of it.
   *
   * @throws dev.syncruns.cli.error.CliFailure when no token is configured
   */
  Access access();

  /** The environment of the process. */
  Map<String, String> environment();

  /** The simulated scenario asked for; empty when none was. */
  Optional<String> scenario();

  /** The form of the output. */
  OutputFormat format();

  /** Standard output, as the settings want it. */
  Terminal out();

  /** Standard error, as the settings want it; mute when the command is to be quiet. */
  Terminal err();

  /** Standard error, as the settings want it, for what is said also when the command is quiet. */
  Terminal alerts();

  /** Whether only data is wanted: no headlines, hints and warnings. */
  boolean isQuiet();

  /**
   * How far the service's clock is ahead of ours, to a second; empty before the first answer and
   * when it sent no time.
   */
  Optional<Duration> clockSkew();

  /** How many requests were made so far, retries included. */
  long requests();

  /** How many more requests may be made before the budget is renewed. */
  long requestsLeft();

  @Override
  void close();

  /** Makes the session of an invocation. */
  @FunctionalInterface
  public interface SessionFactory {

    /** A session as {@code invocation} asks for; cheap until it is used. */
    Session open(Invocation invocation);

    /** How many columns the reader of standard output has. */
    default int columns() {
      return Capabilities.DEFAULT_WIDTH;
    }
  }

  /**
   * How the service is reached, and as whom.
   *
   * @param address the service.
   * @param origin where the address was read.
   * @param tokens the tokens sent to it.
   * @param tokenOrigin where the tokens come from, in words.
   * @param secretFile the file that holds a secret; null when none does.
   */
  public record Access(
      URI address,
      String origin,
      AccessTokenProvider tokens,
      String tokenOrigin,
      @Nullable Path secretFile) {

    /** The file that holds a token or a client's secret; empty when none does. */
    public Optional<Path> file() {
      return Optional.ofNullable(secretFile);
    }
  }

  /**
   * What the global options of one invocation say.
   *
   * @param flags the settings given as options, by property name without {@code syncruns.}
   * @param scenario which demo; null when this is no demo.
   * @param zone the time zone asked for; null when none was.
   * @param trace the file that gets a trace of the requests; null when none is wanted.
   * @param filter what is to be made of the JSON; null for the JSON itself.
   * @param manner how much is said on the way.
   * @param formats what the command can write.
   */
  public record Invocation(
      Map<String, Flag> flags,
      @Nullable String scenario,
      @Nullable String zone,
      @Nullable String trace,
      @Nullable Filter filter,
      Manner manner,
      Set<OutputFormat> formats) {

    /** Copies the collections. */
    public Invocation {
      flags = Map.copyOf(flags);
      formats = Set.copyOf(formats);
    }

    /**
     * How much a command says and asks beside its data.
     *
     * @param verbosity 0 to 2: nothing, a line per request, headers as well.
     * @param quiet whether only data is wanted.
     * @param input whether somebody may be waited for to type something.
     */
    public record Manner(int verbosity, boolean quiet, boolean input) {}

    /**
     * A setting given as an option.
     *
     * @param option the option's name, e.g. {@code --page-size}.
     * @param text its value as typed.
     */
    public record Flag(String option, String text) {}
  }

  /**
   * The form of output that was asked for: what the command writes, and what becomes of it on its
   * way out. Whatever has JSON has YAML and filters too.
   */
  public static final class FormatResolver {
    private static final String YAML = "yaml";

    private final Set<OutputFormat> formats;
    private final @Nullable Filter filter;
    private final Settings settings;

    /** What {@code invocation} and {@code settings} ask for. */
    public FormatResolver(Invocation invocation, Settings settings) {
      this.formats = invocation.formats();
      this.filter = invocation.filter();
      this.settings = settings;
    }

    /** The names of all formats of a command that can write {@code formats}, in order. */
    public static List<String> labels(Set<OutputFormat> formats) {
      List<String> labels = new ArrayList<>();
      for (OutputFormat format : OutputFormat.values()) {
        if (formats.contains(format)) {
          labels.add(format.label());
          if (format == OutputFormat.JSON) {
            labels.add(YAML);
          }
        }
      }
      return List.copyOf(labels);
    }

    /**
     * What the command writes.
     *
     * @throws CliException when it has not what was asked for
     */
    public OutputFormat format() {
      SettingValue value =
          settings.value(Setting.OUTPUT_FORMAT).orElseThrow(IllegalStateException::new);
      boolean asked = value.isOption();
      if (filter != null) {
        return filtered(asked ? value.text() : OutputFormat.JSON.label());
      }
      Optional<OutputFormat> format =
          isYaml() ? Optional.of(OutputFormat.JSON) : OutputFormat.labelled(value.text());
      if (format.filter(formats::contains).isPresent()) {
        return format.get();
      }
      if (!asked) {
        return OutputFormat.TABLE;
      }
      throw format.isEmpty()
          ? settings.problems().get(0)
          : CliException.usage("this command has no output format " + value.text())
              .suggest("one of: " + String.join(", ", labels(formats)));
    }

    private OutputFormat filtered(String label) {
      if (!formats.contains(OutputFormat.JSON)) {
        throw CliException.usage("--jq filters JSON, which this command does not write");
      }
      return OutputFormat.labelled(label)
          .filter(format -> format.isJson() && formats.contains(format))
          .orElseThrow(
              () ->
                  CliException.usage("--jq filters JSON, and the format is " + label)
                      .suggest("without -o " + label));
    }

    private boolean isYaml() {
      return settings.text(Setting.OUTPUT_FORMAT).equalsIgnoreCase(YAML);
    }

    /**
     * The output that the command writes to.
     *
     * @param out where it goes
     * @param left how long a filter may take; empty for as long as it takes
     * @throws CliException when the filter can't be read, or the command writes nothing to filter
     */
    public Terminal before(Terminal out, Supplier<Optional<Duration>> left) {
      if (filter != null) {
        format();
        return new JqFilter(filter, left).before(out);
      }
      return isYaml() && format() == OutputFormat.JSON ? new Yaml().before(out) : out;
    }

    /** How output looks: what its reader can show, unless the settings want something else. */
    public static final class TerminalSettings {
      private static final String AUTO = "auto";

      private final Settings settings;
      private final boolean accessible;

      private TerminalSettings(Settings settings, boolean accessible) {
        this.settings = settings;
        this.accessible = accessible;
      }

      /**
       * {@code stream} as {@code settings} want it.
       *
       * @param stream an output stream of the process
       * @param settings the settings; a value that is not allowed counts as never
       * @param accessible whether whoever reads it asked all programs for plain lines
       */
      public static Terminal of(Terminal stream, Settings settings, boolean accessible) {
        TerminalSettings wanted = new TerminalSettings(settings, accessible);
        return stream.as(() -> wanted.of(stream.capabilities()));
      }

      private Capabilities of(Capabilities real) {
        String columns = settings.text(Setting.OUTPUT_WIDTH);
        boolean fixed = columns.matches("[0-9]{1,5}");
        boolean plain = chosen(Setting.OUTPUT_ACCESSIBLE, accessible);
        boolean colour = chosen(Setting.OUTPUT_COLOR, real.palette().colour());
        Palette.Characters characters =
            settings.text(Setting.OUTPUT_ASCII).equalsIgnoreCase(AUTO)
                ? real.palette().characters()
                : chosen(Setting.OUTPUT_ASCII, false)
                    ? Palette.Characters.ASCII
                    : Palette.Characters.ALL;
        boolean links = chosen(Setting.OUTPUT_HYPERLINKS, real.palette().links() && !plain);
        return new Capabilities(
            (real.interactive() || fixed) && !plain,
            fixed ? Integer.parseInt(columns) : real.width(),
            new Palette(colour, characters, links));
      }

      private boolean chosen(Setting setting, boolean automatic) {
        String when = settings.text(setting);
        return when.equalsIgnoreCase(AUTO) ? automatic : when.equalsIgnoreCase("always");
      }
    }
  }
}
