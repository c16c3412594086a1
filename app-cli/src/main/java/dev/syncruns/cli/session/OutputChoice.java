package dev.syncruns.cli.session;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.convert.Filter;
import dev.syncruns.cli.render.convert.JqFilter;
import dev.syncruns.cli.render.convert.Yaml;
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
public final class OutputChoice {
  private static final String YAML = "yaml";

  private final Set<OutputFormat> formats;
  private final @Nullable Filter filter;
  private final Settings settings;

  /** What {@code invocation} and {@code settings} ask for. */
  public OutputChoice(Invocation invocation, Settings settings) {
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
   * @throws CliFailure when it has not what was asked for
   */
  public OutputFormat format() {
    SettingValue value =
        settings.value(Setting.OUTPUT_FORMAT).orElseThrow(IllegalStateException::new);
    boolean asked = value.source() == SettingValue.Source.OPTION;
    if (filter != null) {
      return filtered(filter, asked ? value.text() : usual(filter).label());
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
        : CliFailure.usage("this command has no output format " + value.text())
            .suggest("one of: " + String.join(", ", labels(formats)));
  }

  /** A template is about one thing after the other, where there are several. */
  private OutputFormat usual(Filter used) {
    boolean single = used.kind() == Filter.Kind.TEMPLATE && formats.contains(OutputFormat.JSONL);
    return single ? OutputFormat.JSONL : OutputFormat.JSON;
  }

  private OutputFormat filtered(Filter used, String label) {
    String option = used.kind().option();
    if (!formats.contains(OutputFormat.JSON)) {
      throw CliFailure.usage(option + " filters JSON, which this command does not write");
    }
    return OutputFormat.labelled(label)
        .filter(format -> format.isJson() && formats.contains(format))
        .orElseThrow(
            () ->
                CliFailure.usage(option + " filters JSON, and the format is " + label)
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
   * @throws CliFailure when the filter can't be read, or the command writes nothing to filter
   */
  public Terminal before(Terminal out, Supplier<Optional<Duration>> left) {
    if (filter != null) {
      format();
      return new JqFilter(filter, left).before(out);
    }
    return isYaml() && format() == OutputFormat.JSON ? new Yaml().before(out) : out;
  }
}
