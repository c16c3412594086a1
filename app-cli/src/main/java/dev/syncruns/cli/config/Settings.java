package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.ConfigSources.FileSource;
import dev.syncruns.cli.config.ConfigSources.SettingsFile;
import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.config.Settings.SettingValue.Source;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.domain.policy.DurationParser;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The settings in effect and the origin of each. Options win over the environment, the environment
 * over the file of a project, that over the profile in the user's file, and that over the rest of
 * the user's file.
 */
public final class Settings {
  private final ConfigSources sources;
  private final SettingsInput input;
  private final SmallRyeConfig config;
  private final @Nullable String profile;
  private final List<CliException> problems;

  private Settings(SettingsInput input) {
    this.input = input;
    this.sources = new ConfigSources(input);
    this.profile = profileIn(sources);
    this.config = configOf(sources, profile);
    this.problems = new SettingsCheck(this, sources).problems();
  }

  /**
   * Reads the settings; {@link #problems()} has what is wrong with them.
   *
   * @throws CliException when a file cannot be read at all
   */
  public static Settings read(SettingsInput input) {
    return new Settings(input);
  }

  private static @Nullable String profileIn(ConfigSources sources) {
    String property = PropertyNames.full(Setting.PROFILE);
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

  public List<CliException> problems() {
    return problems;
  }

  /** Returns these settings, or throws their first problem. */
  public Settings orThrow() {
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
    return this;
  }

  /** The profile in effect. */
  public Optional<String> profile() {
    return Optional.ofNullable(profile);
  }

  /** The profiles in files, sorted. */
  public List<String> profiles() {
    return sources.files().stream()
        .flatMap(file -> file.getPropertyNames().stream())
        .flatMap(name -> PropertyNames.profileOf(name).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The paths of the files that were read, for messages. */
  public List<String> files() {
    return sources.files().stream().map(FileSource::getName).toList();
  }

  /** The path of the user's file, whether or not it exists; empty without a home directory. */
  public Optional<Path> userFile() {
    return sources.userFile().map(SettingsFile::path);
  }

  /**
   * Returns the user's file, to be changed.
   *
   * @param profile the profile whose lines are meant; null for lines without a profile
   * @throws CliException when it cannot be read, or there is no home directory
   */
  public UserFile editUserFile(@Nullable String profile) {
    return UserFile.of(
        sources
            .userFile()
            .orElseThrow(
                () ->
                    CliException.config("no home directory for the file of settings")
                        .suggest("set HOME or XDG_CONFIG_HOME to an absolute path")),
        profile);
  }

  /** Returns any variable of the environment that is not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(input.environment().get(name)).filter(text -> !text.isBlank());
  }

  /** The variables that have our prefix and no meaning, sorted. */
  public List<String> unknownVariables() {
    return input.environment().keySet().stream()
        .filter(PropertyNames::isUnknownVariable)
        .sorted()
        .toList();
  }

  /** Returns the value of a setting, given or built in. */
  public Optional<SettingValue> value(Setting setting) {
    return value(setting.property());
  }

  private Optional<SettingValue> value(String property) {
    ConfigValue value = config.getConfigValue(PropertyNames.PREFIX + property);
    return value.getValue() == null ? Optional.empty() : Optional.of(valueOf(property, value));
  }

  private SettingValue valueOf(String property, ConfigValue value) {
    return new SettingValue(
        property,
        Optional.ofNullable(value.getValue()).orElse("").strip(),
        sources.origin(property, value),
        ConfigSources.kindOf(value.getConfigSourceOrdinal()));
  }

  /** Returns the value of a setting unless it is built in. */
  public Optional<SettingValue> given(Setting setting) {
    return value(setting).filter(value -> value.source() != Source.BUILT_IN);
  }

  /** Returns every given value of a setting, the one in effect first. */
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

  /** Returns the text of a setting; an empty text for one without a value. */
  public String text(Setting setting) {
    return value(setting).map(SettingValue::text).orElse("");
  }

  /** Returns the number that a setting has; requires settings without problems. */
  public int count(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  /** Returns the duration that a setting has; empty for {@code none}. */
  public Optional<Duration> duration(Setting setting) {
    String text = text(setting);
    return text.equalsIgnoreCase("none")
        ? Optional.empty()
        : Optional.of(DurationParser.parse(text));
  }

  /** The aliases, sorted by name. */
  public List<Alias> aliases() {
    return sources.all().stream()
        .flatMap(source -> source.getPropertyNames().stream())
        .flatMap(name -> PropertyNames.aliasOf(name).stream())
        .distinct()
        .sorted()
        .flatMap(name -> alias(name).stream())
        .toList();
  }

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
   * What settings are read from.
   *
   * @param options the settings given as options, by property without {@code syncruns.}
   * @param optionNames the option that gave each of them, e.g. {@code --page-size}.
   * @param environment the environment of the process.
   * @param directory where the search for the file of a project begins; null for no file.
   */
  public record SettingsInput(
      Map<String, String> options,
      Map<String, String> optionNames,
      Map<String, String> environment,
      @Nullable Path directory) {
    private static final List<String> USED_BY_DEMOS =
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

    /** Returns the input of a demo: no files, and of the environment nothing about a service. */
    public SettingsInput ofDemo() {
      Map<String, String> used = new HashMap<>(environment);
      used.keySet().removeIf(name -> USED_BY_DEMOS.stream().noneMatch(name::startsWith));
      return new SettingsInput(options, optionNames, used, null);
    }

    /** Returns an input of options only. */
    public static SettingsInput ofOptions(
        Map<String, String> options, Map<String, String> optionNames) {
      return new SettingsInput(options, optionNames, Map.of(), null);
    }
  }

  /**
   * The value of a property.
   *
   * @param property its name without {@code syncruns.}
   * @param text the value, including secrets; {@link #shown()} is safe to print.
   * @param origin an option, an environment variable, {@code file:line}, or built-in.
   * @param source the kind of origin.
   */
  public record SettingValue(String property, String text, String origin, Source source) {

    /** Returns a built-in value. */
    public static SettingValue builtIn(Setting setting, String text) {
      return new SettingValue(setting.property(), text, "built-in", Source.BUILT_IN);
    }

    /** Returns a copy with another text. */
    public SettingValue withText(String text) {
      return new SettingValue(property, text, origin, source);
    }

    public boolean isOption() {
      return source == Source.OPTION;
    }

    /**
     * Returns the value for printing: without secrets, addresses that contain one, and the
     * arguments of a command.
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

    /** The kinds of origin, the one that wins first. */
    public enum Source {
      OPTION,
      ENVIRONMENT,
      PROJECT,
      USER,
      BUILT_IN
    }
  }

  /** Finds the problems of settings: unknown names, names in the wrong file, invalid values. */
  private static final class SettingsCheck {
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
      sources.files().forEach(this::checkNames);
      sources.files().stream()
          .flatMap(SettingsCheck::repetitions)
          .limit(MAX_PROBLEMS)
          .forEach(problems::add);
      checkProfile();
      for (Setting setting : Setting.values()) {
        settings
            .given(setting)
            .ifPresent(
                value ->
                    setting
                        .problemOf(value.text())
                        .ifPresent(why -> problems.add(invalid(setting, value, why))));
      }
      return List.copyOf(problems);
    }

    private void checkNames(FileSource file) {
      boolean project = ConfigSources.kindOf(file.getOrdinal()) == Source.PROJECT;
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
          problems.add(unknown(name).row("in", where));
        } else if (setting.get().isSecret()) {
          problems.add(secretInFile(setting.get(), where));
        } else if (project && setting.get().scope() == Setting.Scope.NOT_PROJECT) {
          problems.add(notInProject(name, where));
        }
      }
    }

    private static Stream<CliException> repetitions(FileSource file) {
      return file.text().lines().entrySet().stream()
          .filter(entry -> entry.getValue().size() > 1)
          .map(
              entry ->
                  UserFile.repeated(
                      isOurs(entry.getKey()) ? entry.getKey() : "a line",
                      file.getName(),
                      entry.getValue()));
    }

    /** Only a name that looks like ours may be printed: the line may be anything. */
    private static boolean isOurs(String name) {
      return isShort(name) && PropertyNames.withoutProfile(name).startsWith(PropertyNames.PREFIX);
    }

    private static boolean isShort(String name) {
      return name.length() <= MAX_NAME;
    }

    private static CliException unknown(String name) {
      Optional<String> near = isShort(name) ? PropertyNames.nearest(name) : Optional.empty();
      return CliException.config(
              isOurs(name) || near.isPresent()
                  ? "unknown setting " + name
                  : "a line is not a setting")
          .suggest(near.orElse("syncruns config list shows the settings"));
    }

    private static CliException secretInFile(Setting setting, String where) {
      return CliException.config(
              PropertyNames.full(setting) + " is a secret and is not read from a file of settings")
          .row("in", where)
          .suggest(
              "remove the line, rotate the secret if others can read the file, and use "
                  + setting.property()
                  + "-file or "
                  + setting.variable());
    }

    private static CliException notInProject(String name, String where) {
      return CliException.config("the file of a project must not set " + name)
          .row("in", where)
          .likely("whoever can change the project could send a token elsewhere")
          .suggest("move the line to the file that syncruns config path names");
    }

    private void checkProfile() {
      List<String> known = settings.profiles();
      settings
          .given(Setting.PROFILE)
          .filter(profile -> !known.contains(profile.text()))
          .ifPresent(
              profile ->
                  problems.add(
                      CliException.config("unknown profile " + profile.text())
                          .row("from", profile.origin())
                          .suggest(
                              DidYouMean.among(profile.text(), known)
                                  .orElse(
                                      "begin lines of your configuration with %"
                                          + profile.text()
                                          + ".syncruns."))));
    }

    private static CliException invalid(Setting setting, SettingValue value, String problem) {
      boolean option = value.isOption();
      String shown = value.shown();
      String quoted = shown.equals(value.text()) ? "\"" + shown + "\"" : shown;
      CliException failure =
          CliException.of(
              option ? ExitCode.USAGE : ExitCode.CONFIG,
              (option ? value.origin() : PropertyNames.full(setting))
                  + " is "
                  + quoted
                  + ", which "
                  + problem);
      CliException explained =
          (option ? failure : failure.row("from", value.origin()))
              .row("allowed", setting.allowed());
      return DidYouMean.among(value.text(), setting.choices())
          .map(explained::suggest)
          .orElse(explained);
    }
  }
}
