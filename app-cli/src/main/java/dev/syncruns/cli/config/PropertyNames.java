package dev.syncruns.cli.config;

import dev.syncruns.cli.failure.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of properties and environment variables, taken apart. */
public final class PropertyNames {
  static final String PREFIX = "syncruns.";
  static final String VARIABLE_PREFIX = "SYNCRUNS_";

  private static final Pattern PROFILED = Pattern.compile("%([^.]+)\\.(.*)");
  private static final Pattern ALIAS =
      Pattern.compile("connections\\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([a-z-]+)");
  private static final List<String> VARIABLES_OF_LAUNCHER = List.of("SYNCRUNS_JAVA_OPTS");

  private PropertyNames() {}

  /** The name without a leading {@code %profile.} */
  static String withoutProfile(String name) {
    Matcher profiled = PROFILED.matcher(name);
    return profiled.matches() ? profiled.group(2) : name;
  }

  /** The profile that a name belongs to. */
  static Optional<String> profileOf(String name) {
    Matcher profiled = PROFILED.matcher(name);
    return profiled.matches() ? Optional.of(profiled.group(1)) : Optional.empty();
  }

  /** The alias that a full name configures. */
  static Optional<String> aliasOf(String fullName) {
    return aliasSettingOf(fullName).map(setting -> alias(fullName).group(1));
  }

  /** What a full name says of an alias. */
  public static Optional<AliasSetting> aliasSettingOf(String fullName) {
    Matcher alias = alias(fullName);
    return alias.matches() ? AliasSetting.named(alias.group(2)) : Optional.empty();
  }

  private static Matcher alias(String fullName) {
    String name = withoutProfile(fullName);
    Matcher alias = ALIAS.matcher(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "");
    alias.matches();
    return alias;
  }

  /** The setting that a full name means. */
  static Optional<Setting> settingOf(String fullName) {
    String name = withoutProfile(fullName);
    return name.startsWith(PREFIX)
        ? Setting.named(name.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** The name that an unknown one may have been meant to be. */
  public static Optional<String> nearest(String fullName) {
    String name = withoutProfile(fullName);
    Matcher alias = ALIAS.matcher(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "");
    String owner = alias.matches() ? alias.group(1) : "NAME";
    return DidYouMean.among(
        name,
        Stream.concat(
                Arrays.stream(Setting.values()).map(Setting::property),
                Arrays.stream(AliasSetting.values()).map(one -> one.property(owner)))
            .map(PREFIX::concat)
            .toList());
  }

  /** The full name of a setting's property. */
  static String full(Setting setting) {
    return PREFIX + setting.property();
  }

  /** Whether a text can be an alias. */
  public static boolean isAlias(String text) {
    return ALIAS.matcher("connections." + text + ".id").matches();
  }

  /** The environment variable of a property without {@code syncruns.} */
  public static String variableOf(String property) {
    return VARIABLE_PREFIX + property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Whether a variable that looks like one of ours is none. */
  static boolean isUnknownVariable(String variable) {
    return variable.startsWith(VARIABLE_PREFIX)
        && !variable.startsWith("SYNCRUNS_CONNECTIONS_")
        && !VARIABLES_OF_LAUNCHER.contains(variable)
        && Arrays.stream(Setting.values())
            .noneMatch(setting -> variableOf(setting.property()).equals(variable));
  }
}
