package dev.syncruns.cli.session;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.Conversion.JqFilter;
import dev.syncruns.cli.output.Conversion.Yaml;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The environment of one invocation of a command. Each part is created on first use, so a command
 * pays only for what it uses. Not thread-safe.
 */
public interface Session extends AutoCloseable {

  /** The library, configured by the settings. */
  SyncRuns syncRuns();

  /**
   * The connection.
   *
   * @throws dev.syncruns.cli.error.CliException if none is named, or its name is unknown
   */
  ConnectionRef connection();

  /**
   * The connections in the order given; at least one.
   *
   * @throws dev.syncruns.cli.error.CliException if none is named, or a name is unknown
   */
  List<ConnectionRef> connections();

  /** The aliases; in a demo, those of the demo. */
  List<Alias> aliases();

  /** The source of time and randomness; in a demo, that of the demo. */
  TimeSource timing();

  /** The time zone of displayed times. */
  ZoneId zone();

  /** The options for lists: page size, request limit, deadline of the command. */
  ListOptions listOptions();

  /**
   * The settings and their origins.
   *
   * @throws dev.syncruns.cli.error.CliException if one is invalid
   */
  Settings settings();

  /** The settings including invalid ones, for commands that report them. */
  Settings settingsAsFound();

  /**
   * How to access the service; makes no request.
   *
   * @throws dev.syncruns.cli.error.CliException if no token is configured
   */
  Access access();

  /** The environment of the process. */
  Map<String, String> environment();

  /** The simulated scenario; empty without a demo. */
  Optional<String> scenario();

  /** The output format. */
  OutputFormat format();

  /** Standard output, configured by the settings. */
  Terminal out();

  /** Standard error, configured by the settings; silent with {@code --quiet}. */
  Terminal err();

  /**
   * Standard error, configured by the settings, for messages that {@code --quiet} does not
   * suppress.
   */
  Terminal alerts();

  /** Whether only data is written: no headlines, hints and warnings. */
  boolean isQuiet();

  /**
   * By how much the service's clock is ahead of the local one, to a second; empty before the first
   * response, or if it has no time.
   */
  Optional<Duration> clockSkew();

  /** Number of requests made, including retries. */
  long requests();

  /** Number of requests left until the budget is renewed. */
  long requestsLeft();

  @Override
  void close();

  /** Creates the session of an invocation. */
  @FunctionalInterface
  public interface SessionFactory {

    /** Opens a session, which is cheap until it is used. */
    Session open(Invocation invocation);

    /** The number of columns of standard output. */
    default int columns() {
      return Capabilities.DEFAULT_WIDTH;
    }
  }

  /**
   * How to access the service, and with which identity.
   *
   * @param address the URL.
   * @param origin the origin of the URL setting.
   * @param tokens the token provider.
   * @param tokenOrigin the origin of the tokens, in words.
   * @param secretFile the file that contains a secret; null for none.
   */
  public record Access(
      URI address,
      String origin,
      AccessTokenProvider tokens,
      String tokenOrigin,
      @Nullable Path secretFile) {

    /** The file that contains a token or client secret; empty for none. */
    public Optional<Path> file() {
      return Optional.ofNullable(secretFile);
    }
  }

  /**
   * The global options of an invocation.
   *
   * @param flags the settings given as options, by property name without {@code syncruns.}
   * @param scenario the scenario of a demo; null for none.
   * @param zone the time zone; null for the default.
   * @param trace the file for a trace of the requests; null for none.
   * @param filter the filter of the JSON output; null for none.
   * @param manner verbosity and interaction.
   * @param formats the formats of the command.
   */
  public record Invocation(
      Map<String, Flag> flags,
      @Nullable String scenario,
      @Nullable String zone,
      @Nullable String trace,
      @Nullable String filter,
      Manner manner,
      Set<OutputFormat> formats) {

    public Invocation {
      flags = Map.copyOf(flags);
      formats = Set.copyOf(formats);
    }

    /**
     * Verbosity and interaction of a command.
     *
     * @param verbosity 0 to 2: none, a line for each request, with headers.
     * @param quiet whether only data is written.
     * @param input whether the command may prompt.
     */
    public record Manner(int verbosity, boolean quiet, boolean input) {}

    /**
     * A setting given as an option.
     *
     * @param option the option's name, such as {@code --page-size}.
     * @param text its value as typed.
     */
    public record Flag(String option, String text) {}
  }

  /**
   * Resolves the output format: what the command writes, and its conversion. Commands with JSON
   * also support YAML and filters.
   */
  public static final class FormatResolver {
    private final Set<OutputFormat> formats;
    private final @Nullable String filter;
    private final Settings settings;

    /** Creates a resolver. */
    public FormatResolver(Invocation invocation, Settings settings) {
      this.formats = invocation.formats();
      this.filter = invocation.filter();
      this.settings = settings;
    }

    /**
     * Returns the format that the command writes.
     *
     * @throws CliException if it does not support the requested format
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
              .suggest("one of: " + String.join(", ", OutputFormat.labels(formats)));
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
      return settings.text(Setting.OUTPUT_FORMAT).equalsIgnoreCase(OutputFormat.YAML);
    }

    /**
     * Returns the output with conversion.
     *
     * @param out the target
     * @param left the time left for a filter; empty for no limit
     * @throws CliException if the filter is invalid, or the command writes nothing to filter
     */
    public Terminal before(Terminal out, Supplier<Optional<Duration>> left) {
      if (filter != null) {
        return new JqFilter(filter, format() == OutputFormat.JSONL, left).before(out);
      }
      return isYaml() && format() == OutputFormat.JSON ? new Yaml().before(out) : out;
    }

    /**
     * The appearance of output: the capabilities of its terminal, unless the settings override
     * them.
     */
    public static final class TerminalSettings {
      private static final String AUTO = "auto";

      private final Settings settings;
      private final boolean accessible;

      private TerminalSettings(Settings settings, boolean accessible) {
        this.settings = settings;
        this.accessible = accessible;
      }

      /**
       * Returns {@code stream} configured by {@code settings}.
       *
       * @param stream an output stream of the process
       * @param settings the settings; an invalid value counts as never
       * @param accessible whether the environment asks for plain lines
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
