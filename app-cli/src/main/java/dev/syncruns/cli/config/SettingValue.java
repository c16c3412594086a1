package dev.syncruns.cli.config;

/**
 * A value that somebody gave a property.
 *
 * @param property its name without {@code syncruns.}
 * @param text the value; a secret's is still in it, so ask {@link #shown()} for what to print.
 * @param origin who gave it: an option, an environment variable, {@code file:line}, or built-in.
 * @param source which kind of place that is.
 */
public record SettingValue(String property, String text, String origin, Source source) {

  /** What a setting is when nobody gives it a value. */
  public static SettingValue builtIn(Setting setting, String text) {
    return new SettingValue(setting.property(), text, "built-in", Source.BUILT_IN);
  }

  /** The same with another text, as if it alone had been given. */
  public SettingValue saying(String text) {
    return new SettingValue(property, text, origin, source);
  }

  /**
   * The value as it may be printed: without secrets, addresses that hold one, and the arguments of
   * a command.
   */
  public String shown() {
    boolean secret = Setting.named(property).filter(Setting::isSecret).isPresent();
    boolean userInfo = text.contains("@") && text.contains("://");
    if (secret || userInfo) {
      return "(hidden)";
    }
    int blank = text.indexOf(' ');
    boolean command = property.equals(Setting.TOKEN_COMMAND.property());
    return command && blank > 0 ? text.substring(0, blank) + " (arguments hidden)" : text;
  }

  @Override
  public String toString() {
    return property + " = " + shown() + " (" + origin + ")";
  }

  /** The kinds of places, the one that wins first. */
  public enum Source {
    /** An option on the command line. */
    OPTION,
    /** An environment variable. */
    ENVIRONMENT,
    /** A project's file. */
    PROJECT,
    /** The user's file. */
    USER,
    /** What holds when nobody says anything. */
    BUILT_IN
  }
}
