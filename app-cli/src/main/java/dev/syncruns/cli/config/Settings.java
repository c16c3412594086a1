package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.config.Setting.SettingScope;
import dev.syncruns.cli.config.Values.Durations;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
  private final ConfigSources sources;
  private final SmallRyeConfig config;
  private final @Nullable String profile;
  private final List<CliException> problems;

  private Settings(ConfigSources sources) {
    this.sources = sources;
    this.profile = profileIn(sources);
    this.config = configOf(sources, profile);
    this.problems = new SettingsCheck(this, sources).problems();
  }

  /**
   * Reads the settings; what is wrong with them is in {@link #problems()}.
   *
   * @throws CliException when a file can't be read at all
   */
  public static Settings read(SettingsInput input) {
    return new Settings(new ConfigSources(input));
  }

  private static @Nullable String profileIn(ConfigSources sources) {
    String property = PropertyNames.PREFIX + Setting.PROFILE.property();
    return sources.all().stream()
        .map(source -> source.getValue(property))
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static SmallRyeConfig configOf(ConfigSources sources, @Nullable String profile) {
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
  public List<CliException> problems() {
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
  public ConfigSources sources() {
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
        ConfigSources.kindOf(value.getConfigSourceOrdinal()));
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
          found.add(valueOf(setting.property(), ConfigSources.read(source, one)));
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

  /**
   * Everything settings are read from.
   *
   * @param options the settings given as options, by property without {@code syncruns.}; the value
   *     is the text typed.
   * @param optionNames the option that gave each of them, e.g. {@code --page-size}.
   * @param environment the environment of the process.
   * @param directory where the search for a project's file begins; null when there is to be none.
   */
  public record SettingsInput(
      Map<String, String> options,
      Map<String, String> optionNames,
      Map<String, String> environment,
      @Nullable Path directory) {

    private static final List<String> HEEDED_BY_DEMOS =
        List.of(
            "SYNCRUNS_OUTPUT_",
            "SYNCRUNS_LIST_",
            "SYNCRUNS_WATCH_",
            "SYNCRUNS_POLICY_",
            "SYNCRUNS_TIMEOUT");

    /** Copies the maps. */
    public SettingsInput {
      options = Map.copyOf(options);
      optionNames = Map.copyOf(optionNames);
      environment = Map.copyOf(environment);
    }

    /**
     * Those of a demo: options, and variables of the environment that are about output, limits and
     * rules, not about a service; no files.
     */
    public static SettingsInput ofDemo(
        Map<String, String> options,
        Map<String, String> optionNames,
        Map<String, String> environment) {
      Map<String, String> heeded = new HashMap<>(environment);
      heeded.keySet().removeIf(name -> HEEDED_BY_DEMOS.stream().noneMatch(name::startsWith));
      return new SettingsInput(options, optionNames, heeded, null);
    }

    /** Options only: neither environment nor files. */
    public static SettingsInput ofOptions(
        Map<String, String> options, Map<String, String> optionNames) {
      return new SettingsInput(options, optionNames, Map.of(), null);
    }
  }

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
     * The value as it may be printed: without secrets, addresses that hold one, and the arguments
     * of a command.
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

  /** Finds what is wrong with settings: unknown names, names in the wrong place, bad values. */
  static final class SettingsCheck {
    private static final int MAX_PROBLEMS = 50;
    private static final int MAX_NAME = 100;

    private final Settings settings;
    private final ConfigSources sources;
    private final List<CliException> problems = new ArrayList<>();

    SettingsCheck(Settings settings, ConfigSources sources) {
      this.settings = settings;
      this.sources = sources;
    }

    List<CliException> problems() {
      sources.inFiles().forEach(this::checkNames);
      sources.repetitions().stream()
          .limit(MAX_PROBLEMS)
          .forEach(one -> problems.add(repeated(one)));
      checkProfile();
      for (Setting setting : Setting.values()) {
        settings.given(setting).ifPresent(value -> checkValue(setting, value));
      }
      return List.copyOf(problems);
    }

    private void checkNames(ConfigSource file) {
      boolean project = ConfigSources.kindOf(file.getOrdinal()) == SettingValue.Source.PROJECT;
      for (String name : new TreeSet<>(file.getPropertyNames())) {
        if (PropertyNames.aliasOf(name).isPresent()) {
          continue;
        }
        if (problems.size() >= MAX_PROBLEMS) {
          return;
        }
        Optional<Setting> setting = PropertyNames.settingOf(name);
        String where = sources.origin("", ConfigSources.read(file, name));
        if (setting.isEmpty()) {
          problems.add(unknown(name, where));
        } else if (setting.get().place() == SettingScope.ENVIRONMENT) {
          problems.add(secretInFile(setting.get(), where));
        } else if (project && setting.get().place() == SettingScope.NOT_PROJECT) {
          problems.add(notInProject(name, where));
        }
      }
    }

    private static CliException repeated(ConfigSources.Repetition repetition) {
      boolean ours = PropertyNames.withoutProfile(repetition.name()).startsWith("syncruns.");
      String name = ours && isShown(repetition.name()) ? repetition.name() : "a line";
      CliException failure = CliException.config(name + " is set more than once in one file");
      for (int line : repetition.lines()) {
        failure = failure.row("in", repetition.file() + ":" + line);
      }
      return failure.suggest("keep one of these lines");
    }

    /** Only what looks like a name of ours is repeated: the line may be anything. */
    private static CliException unknown(String name, String where) {
      Optional<String> near = isShown(name) ? PropertyNames.nearest(name) : Optional.empty();
      boolean ours = isShown(name) && PropertyNames.withoutProfile(name).startsWith("syncruns.");
      CliException failure =
          CliException.config(
                  ours || near.isPresent() ? "there is no setting " + name : "a line is no setting")
              .row("in", where);
      return near.map(failure::suggest)
          .orElseGet(() -> failure.suggest("syncruns config list shows those there are"));
    }

    private static boolean isShown(String name) {
      return name.length() <= MAX_NAME;
    }

    private static CliException secretInFile(Setting setting, String where) {
      return CliException.config(
              PropertyNames.full(setting) + " is a secret and is not read from a file of settings")
          .row("in", where)
          .suggest(
              "remove it there, rotate it if others can read the file, and use "
                  + setting.property()
                  + "-file or "
                  + PropertyNames.variableOf(setting.property()));
    }

    private static CliException notInProject(String name, String where) {
      return CliException.config("a project's file may not set " + name)
          .row("in", where)
          .likely("it would let whoever can change the project send a token elsewhere")
          .suggest(
              "move the line to your own configuration; syncruns config path says where that is");
    }

    private void checkProfile() {
      Optional<SettingValue> chosen = settings.given(Setting.PROFILE);
      List<String> known = settings.profiles();
      chosen
          .filter(profile -> !known.contains(profile.text()))
          .ifPresent(profile -> problems.add(unknownProfile(profile, known)));
    }

    private static CliException unknownProfile(SettingValue profile, List<String> known) {
      CliException failure =
          CliException.config("there is no profile " + profile.text())
              .row("from", profile.origin());
      return DidYouMean.among(profile.text(), known)
          .map(failure::suggest)
          .orElseGet(
              () ->
                  failure.suggest(
                      "name lines of your configuration %" + profile.text() + ".syncruns.…"));
    }

    private void checkValue(Setting setting, SettingValue value) {
      setting
          .problemOf(value.text())
          .ifPresent(problem -> problems.add(badValue(setting, value, problem)));
    }

    private static CliException badValue(Setting setting, SettingValue value, String problem) {
      boolean option = value.source() == SettingValue.Source.OPTION;
      String name = option ? value.origin() : PropertyNames.full(setting);
      CliException failure =
          CliException.of(
              option ? ExitCode.USAGE : ExitCode.CONFIG,
              name + " is " + quoted(value) + ", which " + problem);
      if (!option) {
        failure = failure.row("from", value.origin());
      }
      CliException explained = failure.row("allowed", setting.allowed());
      return DidYouMean.among(value.text(), setting.choices())
          .map(explained::suggest)
          .orElse(explained);
    }

    private static String quoted(SettingValue value) {
      String shown = value.shown();
      return shown.equals(value.text()) ? "\"" + shown + "\"" : shown;
    }
  }
}
