package dev.syncruns.cli.session;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The form of output that was asked for: what the command writes, and what becomes of it on its way
 * out. Whatever has JSON has YAML and filters too.
 */
public final class FormatResolver {
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
    boolean asked = value.source() == SettingValue.Source.OPTION;
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
