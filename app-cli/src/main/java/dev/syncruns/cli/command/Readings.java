package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.History;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Moments;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.TimeStyle;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** What runs are read with, by the settings and the output of a session. */
final class Readings {
  private static final String AUTO = "auto";

  private Readings() {}

  static Reading of(Session session) {
    Medium medium = medium(session);
    String style = session.settings().text(Setting.OUTPUT_TIME);
    TimeStyle usual = medium == Medium.SCREEN ? TimeStyle.RELATIVE : TimeStyle.ISO;
    TimeStyle chosen =
        style.equals(AUTO) ? usual : TimeStyle.valueOf(style.toUpperCase(Locale.ROOT));
    Moments moments = new Moments(chosen, session.zone(), session.timing().now());
    return new Reading(medium, moments, new History(), Reading.SHORT_ID);
  }

  /** What is read with where no moment is written; needs neither service nor credentials. */
  static Reading withoutMoments(Session session) {
    return withoutMoments(medium(session));
  }

  /** The same for a medium. */
  static Reading withoutMoments(Medium medium) {
    Moments moments = new Moments(TimeStyle.ISO, ZoneOffset.UTC, Instant.EPOCH);
    return new Reading(medium, moments, new History(), Reading.SHORT_ID);
  }

  private static Medium medium(Session session) {
    OutputFormat format = session.format();
    if (format == OutputFormat.MD) {
      return Medium.PLAIN;
    }
    if (format != OutputFormat.TABLE && format != OutputFormat.WIDE) {
      return Medium.DATA;
    }
    boolean screen = session.out().capabilities().interactive() && !session.isQuiet();
    return screen ? Medium.SCREEN : Medium.PLAIN;
  }
}
