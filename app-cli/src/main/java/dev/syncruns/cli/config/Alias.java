package dev.syncruns.cli.config;

import java.util.EnumMap;
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
}
