package dev.syncruns.cli.config;

import dev.syncruns.cli.failure.CliFailure;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The settings in effect and where each comes from. An option wins over the environment, that over
 * a project's file, that over the profile in the user's file, that over the rest of it.
 */
public final class Settings {
  private final Sources sources;
  private final SmallRyeConfig config;
  private final @Nullable String profile;
  private final List<CliFailure> problems;

  private Settings(Sources sources) {
    this.sources = sources;
    this.profile = profileIn(sources);
    this.config = configOf(sources, profile);
    this.problems = new SettingsCheck(this, sources).problems();
  }

  /**
   * Reads the settings; what is wrong with them is in {@link #problems()}.
   *
   * @throws CliFailure when a file can't be read at all
   */
  public static Settings read(SettingsInput input) {
    return new Settings(new Sources(input));
  }

  private static @Nullable String profileIn(Sources sources) {
    String property = PropertyNames.PREFIX + Setting.PROFILE.property();
    return sources.all().stream()
        .map(source -> source.getValue(property))
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static SmallRyeConfig configOf(Sources sources, @Nullable String profile) {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
    sources.all().forEach(builder::withSources);
    if (profile != null) {
      builder.withInterceptors(new ProfileConfigSourceInterceptor(profile));
    }
    for (Setting setting : Setting.values()) {
      setting
          .defaultText()
          .ifPresent(text -> builder.withDefaultValue(PropertyNames.full(setting), text));
    }
    return builder.build();
  }

  /** What is wrong with the settings; empty when nothing is. */
  public List<CliFailure> problems() {
    return problems;
  }

  /** These settings, if nothing is wrong with them. */
  public Settings orThrow() {
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
    return this;
  }

  /** The profile in effect; empty when there is none. */
  public Optional<String> profile() {
    return Optional.ofNullable(profile);
  }

  /** The places that were looked at. */
  public Sources sources() {
    return sources;
  }

  /** The profiles there are, in order. */
  public List<String> profiles() {
    TreeSet<String> names = new TreeSet<>();
    for (ConfigSource file : sources.inFiles()) {
      file.getPropertyNames().forEach(name -> PropertyNames.profileOf(name).ifPresent(names::add));
    }
    return List.copyOf(names);
  }

  /** The value of a setting, given or built in; empty when it has none. */
  public Optional<SettingValue> value(Setting setting) {
    return value(setting.property());
  }

  private Optional<SettingValue> value(String property) {
    ConfigValue value = config.getConfigValue(PropertyNames.PREFIX + property);
    return value.getValue() == null ? Optional.empty() : Optional.of(valueOf(property, value));
  }

  private SettingValue valueOf(String property, ConfigValue value) {
    String text = Optional.ofNullable(value.getValue()).orElse("").strip();
    return new SettingValue(
        property,
        text,
        sources.origin(property, value),
        Sources.kindOf(value.getConfigSourceOrdinal()));
  }

  /** The value that somebody gave a setting; empty when nobody did. */
  public Optional<SettingValue> given(Setting setting) {
    return value(setting).filter(value -> value.source() != SettingValue.Source.BUILT_IN);
  }

  /** Every value that somebody gave a setting, the one in effect first. */
  public List<SettingValue> every(Setting setting) {
    String name = PropertyNames.full(setting);
    List<String> names =
        profile == null ? List.of(name) : List.of("%" + profile + "." + name, name);
    List<SettingValue> found = new ArrayList<>();
    for (ConfigSource source : sources.all()) {
      for (String one : names) {
        if (source.getValue(one) != null) {
          found.add(valueOf(setting.property(), Sources.read(source, one)));
        }
      }
    }
    return found;
  }

  /** The text of a setting that has a value in any case. */
  public String text(Setting setting) {
    return value(setting).map(SettingValue::text).orElse("");
  }

  /** The number a setting says; only for those that {@link #problems()} found to be numbers. */
  public int count(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  /** The duration a setting says; empty for {@code none}. */
  public Optional<Duration> duration(Setting setting) {
    String text = text(setting);
    return text.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(Durations.parse(text));
  }

  /** The aliases, in the order of their names. */
  public List<Alias> aliases() {
    TreeSet<String> names = new TreeSet<>();
    for (ConfigSource source : sources.all()) {
      source.getPropertyNames().forEach(name -> PropertyNames.aliasOf(name).ifPresent(names::add));
    }
    return names.stream().map(this::alias).flatMap(Optional::stream).toList();
  }

  /** The alias of a name; empty when there is none. */
  public Optional<Alias> alias(String name) {
    if (!PropertyNames.isAlias(name)) {
      return Optional.empty();
    }
    Map<AliasSetting, SettingValue> given = new EnumMap<>(AliasSetting.class);
    for (AliasSetting setting : AliasSetting.values()) {
      value(setting.property(name)).ifPresent(value -> given.put(setting, value));
    }
    return given.containsKey(AliasSetting.ID)
        ? Optional.of(new Alias(name, given))
        : Optional.empty();
  }
}
