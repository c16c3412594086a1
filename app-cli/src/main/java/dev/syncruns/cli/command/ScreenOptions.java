package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.render.Capabilities;
import dev.syncruns.cli.render.Palette;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.History;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Moments;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.TimeStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how runs look on a terminal. */
final class ScreenOptions {
  private static final String AUTO = "auto";

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "colours: auto, always or never (auto)")
  private @Nullable String color;

  @Option(names = "--no-color", description = "no colours")
  private boolean noColor;

  @Option(names = "--ascii", description = "no symbols beyond ASCII")
  private boolean ascii;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "lay out for a terminal of N columns, also into a pipe")
  private @Nullable Integer width;

  @Option(
      names = "--time",
      paramLabel = "STYLE",
      description = "times: relative, local, utc, iso or epoch")
  private @Nullable String time;

  /** Gives the settings that these options stand for. */
  void giveSettings(GlobalOptions globals) {
    if (color != null) {
      globals.flag("output.color", "--color", color);
    }
    if (noColor) {
      globals.flag("output.color", "--no-color", "never");
    }
    if (time != null) {
      globals.flag("output.time", "--time", time);
    }
  }

  /** Standard output as these options want it. */
  Terminal terminal(Session session) {
    Terminal out = session.out();
    Capabilities real = out.capabilities();
    String when = session.settings().text(Setting.OUTPUT_COLOR);
    boolean colour = when.equals(AUTO) ? real.palette().colour() : when.equals("always");
    Palette palette = new Palette(colour, real.palette().unicode() && !ascii);
    return out.as(
        new Capabilities(
            real.interactive() || width != null, width == null ? real.width() : width, palette));
  }

  /** What runs are read with. */
  Reading reading(Session session, Terminal out) {
    Medium medium = medium(session.format(), out);
    String style = session.settings().text(Setting.OUTPUT_TIME);
    TimeStyle usual = medium == Medium.SCREEN ? TimeStyle.RELATIVE : TimeStyle.ISO;
    TimeStyle chosen =
        style.equals(AUTO) ? usual : TimeStyle.valueOf(style.toUpperCase(Locale.ROOT));
    Moments moments = new Moments(chosen, session.zone(), session.timing().now());
    return new Reading(medium, moments, new History(), Reading.SHORT_ID);
  }

  private static Medium medium(OutputFormat format, Terminal out) {
    if (format == OutputFormat.MD) {
      return Medium.PLAIN;
    }
    if (format != OutputFormat.TABLE && format != OutputFormat.WIDE) {
      return Medium.DATA;
    }
    return out.capabilities().interactive() ? Medium.SCREEN : Medium.PLAIN;
  }
}
