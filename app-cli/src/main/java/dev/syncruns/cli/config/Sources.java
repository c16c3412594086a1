package dev.syncruns.cli.config;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.ConfigValueConfigSource;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The places that settings come from, as configuration sources whose ordinal says who wins. */
public final class Sources {
  private static final int OPTIONS = 500;
  private static final int ENVIRONMENT = 400;
  private static final int PROJECT = 300;
  private static final int USER = 100;

  /** Quiet: what the library would write to stderr of a file, {@link SettingsCheck} tells. */
  private static final Logger LIBRARY = Logger.getLogger("io.smallrye.config");

  private final List<ConfigSource> all = new ArrayList<>();
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, PropertiesText> texts = new HashMap<>();
  private final SettingsInput input;
  private final ConfigFiles places;

  Sources(SettingsInput input) {
    LIBRARY.setLevel(Level.OFF);
    this.input = input;
    this.places = new ConfigFiles(input.environment());
    Map<String, String> options = new HashMap<>();
    input.options().forEach((name, text) -> options.put(PropertyNames.PREFIX + name, text));
    all.add(new PropertiesConfigSource(options, "options", OPTIONS));
    Map<String, String> variables = new HashMap<>(input.environment());
    variables.entrySet().removeIf(one -> !isOurs(one.getKey()) || one.getValue().isEmpty());
    all.add(new EnvConfigSource(variables, ENVIRONMENT));
    Path directory = input.directory();
    if (directory != null) {
      places.project(directory).ifPresent(file -> add(file, PROJECT));
    }
    places.user().ifPresent(file -> add(file, USER));
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith(PropertyNames.VARIABLE_PREFIX);
  }

  private void add(Path file, int ordinal) {
    SettingsFile read = new SettingsFile(file, places.shown(file));
    Optional<PropertiesText> text = ordinal == PROJECT ? read.ofProject() : read.ofUser();
    text.ifPresent(
        found -> {
          ConfigSource source = FileSource.of(file.toString(), found, ordinal);
          all.add(source);
          files.put(source.getName(), file);
          texts.put(source.getName(), found);
        });
  }

  /** The sources, the one that wins first. */
  List<ConfigSource> all() {
    return all;
  }

  /** The sources that are files. */
  List<ConfigSource> inFiles() {
    return all.stream().filter(source -> files.containsKey(source.getName())).toList();
  }

  /** The files that were read, as people write their paths. */
  public List<String> files() {
    return inFiles().stream().map(source -> fileOf(source.getName())).toList();
  }

  /** What is given more than once in a file, where only the last would count. */
  List<Repetition> repetitions() {
    List<Repetition> found = new ArrayList<>();
    for (ConfigSource source : inFiles()) {
      Map<String, List<Integer>> given =
          Optional.ofNullable(texts.get(source.getName())).orElseThrow().lines();
      given.entrySet().stream()
          .filter(entry -> entry.getValue().size() > 1)
          .map(entry -> new Repetition(entry.getKey(), fileOf(source.getName()), entry.getValue()))
          .forEach(found::add);
    }
    return found;
  }

  /**
   * A name that a file gives more than once.
   *
   * @param name the name.
   * @param file the file, as people write its path.
   * @param lines on which lines.
   */
  record Repetition(String name, String file, List<Integer> lines) {

    Repetition {
      lines = List.copyOf(lines);
    }
  }

  /** Where the user's file lies, whether or not it exists; empty without a home directory. */
  public Optional<Path> userFile() {
    return places.user();
  }

  /** A path as people write it. */
  public String shown(Path path) {
    return places.shown(path);
  }

  /** A variable of the environment, whosever it is; empty when it is not set or empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(input.environment().get(name)).filter(text -> !text.isBlank());
  }

  /** The variables that look like ours and mean nothing, in order. */
  public List<String> unknownVariables() {
    return input.environment().keySet().stream()
        .filter(PropertyNames::isUnknownVariable)
        .sorted()
        .toList();
  }

  /** Which kind of place a source is. */
  static SettingValue.Source kindOf(int ordinal) {
    return switch (ordinal) {
      case OPTIONS -> SettingValue.Source.OPTION;
      case ENVIRONMENT -> SettingValue.Source.ENVIRONMENT;
      case PROJECT -> SettingValue.Source.PROJECT;
      case USER -> SettingValue.Source.USER;
      default -> SettingValue.Source.BUILT_IN;
    };
  }

  /** What a source says of a name that it has. */
  static ConfigValue read(ConfigSource source, String name) {
    ConfigValue lined =
        source instanceof ConfigValueConfigSource values ? values.getConfigValue(name) : null;
    return lined != null
        ? lined
        : ConfigValue.builder()
            .withName(name)
            .withValue(source.getValue(name))
            .withConfigSourceName(source.getName())
            .withConfigSourceOrdinal(source.getOrdinal())
            .build();
  }

  /** Who gave a property its value, in words. */
  String origin(String property, ConfigValue value) {
    return switch (kindOf(value.getConfigSourceOrdinal())) {
      case OPTION -> Optional.ofNullable(input.optionNames().get(property)).orElse("option");
      case ENVIRONMENT -> PropertyNames.variableOf(property);
      case PROJECT, USER -> fileOf(value.getConfigSourceName()) + ":" + value.getLineNumber();
      case BUILT_IN -> "built-in";
    };
  }

  private String fileOf(@Nullable String sourceName) {
    Path file = files.get(sourceName);
    return file == null ? "?" : places.shown(file);
  }

  /** The values of a file, each with its line; nothing in it says how much they count. */
  private record FileSource(String name, Map<String, ConfigValue> values, int ordinal)
      implements ConfigValueConfigSource {

    static FileSource of(String name, PropertiesText text, int ordinal) {
      Map<String, ConfigValue> values = new HashMap<>();
      text.given()
          .forEach(
              (property, given) ->
                  values.put(
                      property,
                      ConfigValue.builder()
                          .withName(property)
                          .withValue(given.value())
                          .withRawValue(given.value())
                          .withConfigSourceName(name)
                          .withConfigSourceOrdinal(ordinal)
                          .withLineNumber(given.line())
                          .build()));
      return new FileSource(name, values, ordinal);
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public int getOrdinal() {
      return ordinal;
    }

    @Override
    public Set<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public @Nullable ConfigValue getConfigValue(String property) {
      return values.get(property);
    }

    @Override
    public Map<String, ConfigValue> getConfigValueProperties() {
      return values;
    }
  }
}
