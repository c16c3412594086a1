package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.config.Settings.SettingValue.Source;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.schedule.Schedule;
import dev.syncruns.domain.schedule.ZonedSchedule;
import dev.syncruns.domain.status.RunExpectation;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A name that the user gave to a connection.
 *
 * @param name the alias.
 * @param given the configured values, not validated; the id is always one of them.
 */
public record Alias(String name, Map<AliasSetting, SettingValue> given) {

  /** Copies the map; requires an id. */
  public Alias {
    if (!given.containsKey(AliasSetting.ID)) {
      throw new IllegalArgumentException("the alias " + name + " has no id");
    }
    given = Map.copyOf(given);
  }

  /** Returns an alias with built-in values. */
  public static Alias builtIn(String name, String origin, Map<AliasSetting, String> texts) {
    Map<AliasSetting, SettingValue> given = new EnumMap<>(AliasSetting.class);
    texts.forEach(
        (setting, text) ->
            given.put(
                setting, new SettingValue(setting.property(name), text, origin, Source.BUILT_IN)));
    return new Alias(name, given);
  }

  public Optional<SettingValue> value(AliasSetting setting) {
    return Optional.ofNullable(given.get(setting));
  }

  public Optional<String> text(AliasSetting setting) {
    return value(setting).map(SettingValue::text);
  }

  public SettingValue id() {
    return value(AliasSetting.ID).orElseThrow();
  }

  /**
   * Returns the connection.
   *
   * @throws CliException when the id is invalid
   */
  public ConnectionRef connection() {
    ConnectionId id = ConnectionId.of(valid(AliasSetting.ID).orElseThrow());
    return new ConnectionRef(name, text(AliasSetting.TITLE).orElse(null), id, id().origin());
  }

  /**
   * Returns the expectation of the runs.
   *
   * @param usual the time zone to use when none is configured
   * @throws CliException when a value is invalid
   */
  public RunExpectation expectation(ZoneId usual) {
    ZoneId zone = valid(AliasSetting.TZ).map(ZoneId::of).orElse(usual);
    return new RunExpectation(
        valid(AliasSetting.EXPECT)
            .map(text -> new ZonedSchedule(Schedule.parse(text), zone))
            .orElse(null),
        valid(AliasSetting.MAX_AGE).map(DurationParser::parse).orElse(null));
  }

  private Optional<String> valid(AliasSetting setting) {
    Optional<SettingValue> value = value(setting);
    value
        .flatMap(one -> setting.problemOf(one.text()))
        .ifPresent(
            problem -> {
              throw CliException.config(
                      "syncruns."
                          + setting.property(name)
                          + " is \""
                          + value.get().text()
                          + "\", which "
                          + problem)
                  .row("from", value.get().origin())
                  .row("allowed", setting.allowed());
            });
    return value.map(SettingValue::text);
  }

  /** The settings of an alias. */
  public enum AliasSetting {
    ID(Values.connectionId()),
    TITLE(Values.text("a text")),
    EXPECT(Values.schedule()),
    MAX_AGE(Values.duration()),
    TZ(Values.zone());

    static final String PREFIX = "connections.";

    @SuppressWarnings("ImmutableEnumChecker") // its function has no state
    private final Values permitted;

    AliasSetting(Values permitted) {
      this.permitted = permitted;
    }

    /** Finds the setting of the last part of a property, e.g. {@code max-age}. */
    static Optional<AliasSetting> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The last part of its property, e.g. {@code max-age}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its property for an alias, without {@code syncruns.} */
    public String property(String alias) {
      return PREFIX + alias + "." + word();
    }

    /** A description of the allowed values. */
    public String allowed() {
      return permitted.allowed();
    }

    /** What is wrong with a value; empty when it is valid. */
    public Optional<String> problemOf(String text) {
      return permitted.problem().apply(text);
    }
  }
}
