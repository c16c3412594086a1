package dev.syncruns.cli.session;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.render.Capabilities;
import dev.syncruns.cli.render.Palette;
import dev.syncruns.cli.render.Terminal;

/** How output looks: what its reader can show, unless the settings want something else. */
public final class Appearance {
  private static final String AUTO = "auto";

  private final Settings settings;
  private final boolean accessible;

  private Appearance(Settings settings, boolean accessible) {
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
    Appearance wanted = new Appearance(settings, accessible);
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
