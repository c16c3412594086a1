package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Settings.SettingValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A name the user gave to a connection.
 *
 * @param name the alias.
 * @param given what is said of the connection as configured, unchecked; its id in any case.
 */
public record Alias(String name, Map<AliasSetting, SettingValue> given) {

  /** Copies the map; refuses an alias of nothing. */
  public Alias {
    if (!given.containsKey(AliasSetting.ID)) {
      throw new IllegalArgumentException("the alias " + name + " has no id");
    }
    given = Map.copyOf(given);
  }

  /** An alias that the program has built in. */
  public static Alias builtIn(String name, String origin, Map<AliasSetting, String> texts) {
    Map<AliasSetting, SettingValue> given = new EnumMap<>(AliasSetting.class);
    texts.forEach(
        (setting, text) ->
            given.put(
                setting,
                new SettingValue(
                    setting.property(name), text, origin, SettingValue.Source.BUILT_IN)));
    return new Alias(name, given);
  }

  /** What is said; empty when nothing is. */
  public Optional<SettingValue> value(AliasSetting setting) {
    return Optional.ofNullable(given.get(setting));
  }

  /** The text of what is said; empty when nothing is. */
  public Optional<String> text(AliasSetting setting) {
    return value(setting).map(SettingValue::text);
  }

  /** The connection's id. */
  public SettingValue id() {
    return value(AliasSetting.ID).orElseThrow();
  }

  /** The longer name; empty when there is none. */
  public Optional<String> title() {
    return text(AliasSetting.TITLE);
  }

  /** What can be said of a connection under a name of its own. */
  public enum AliasSetting {
    /** Its id. */
    ID(Values.connectionId(), "the connection's id"),
    /** A longer name. */
    TITLE(Values.text("a text"), "longer name of the connection"),
    /** When its runs are expected. */
    EXPECT(Values.schedule(), "when its runs are expected, and to have ended"),
    /** How old its last run may be. */
    MAX_AGE(Values.duration(), "how long ago its last run may have started"),
    /** The time zone of what is expected. */
    TZ(Values.zone(), "time zone in which they are expected");

    static final String PREFIX = "connections.";

    @SuppressWarnings("ImmutableEnumChecker") // its function has no state
    private final Values permitted;

    private final String meaning;

    AliasSetting(Values permitted, String meaning) {
      this.permitted = permitted;
      this.meaning = meaning;
    }

    /** The setting of a property's last part, e.g. {@code max-age}; empty when there is none. */
    static Optional<AliasSetting> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The word for it, e.g. {@code max-age}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its property for an alias, without {@code syncruns.} */
    public String property(String alias) {
      return PREFIX + alias + "." + word();
    }

    /** What it is, in a few words. */
    public String meaning() {
      return meaning;
    }

    /** The values it allows, in words. */
    public String allowed() {
      return permitted.allowed();
    }

    /** What is wrong with a value; empty when nothing is. */
    public Optional<String> problemOf(String text) {
      return permitted.problem().apply(text);
    }
  }
}
