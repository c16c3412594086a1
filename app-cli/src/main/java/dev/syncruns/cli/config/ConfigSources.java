package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.config.Settings.SettingsCheck;
import dev.syncruns.cli.config.Settings.SettingsInput;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.FileTrust;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.ConfigValueConfigSource;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
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
public final class ConfigSources {
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

  ConfigSources(SettingsInput input) {
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

  /** Where files with settings lie, and how their paths are shown. */
  static final class ConfigFiles {
    private static final String PROJECT_FILE = ".syncruns.properties";

    private final Map<String, String> environment;

    ConfigFiles(Map<String, String> environment) {
      this.environment = environment;
    }

    /** The user's own file, whether or not it exists; empty without a home directory. */
    Optional<Path> user() {
      Optional<Path> base =
          directory("XDG_CONFIG_HOME").or(() -> home().map(home -> home.resolve(".config")));
      return base.map(path -> path.resolve("syncruns").resolve("config.properties"));
    }

    /**
     * The nearest project's file, whatever it is, in {@code directory} or above; empty for none.
     */
    Optional<Path> project(Path directory) {
      for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
        Path file = at.resolve(PROJECT_FILE);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(file);
        }
      }
      return Optional.empty();
    }

    /** A path as people write it, with {@code ~} for their home directory. */
    String shown(Path path) {
      return home()
          .filter(path::startsWith)
          .map(home -> "~/" + home.relativize(path))
          .orElseGet(path::toString);
    }

    /** The home directory. */
    Optional<Path> home() {
      return directory("HOME");
    }

    private Optional<Path> directory(String variable) {
      String text = environment.getOrDefault(variable, "");
      try {
        Path path = Path.of(text);
        return path.isAbsolute() ? Optional.of(path) : Optional.empty();
      } catch (InvalidPathException unusable) {
        return Optional.empty();
      }
    }
  }

  /**
   * A file of settings before it is read: it is refused when somebody else may have written it, and
   * no message repeats what stands in it.
   */
  public static final class SettingsFile {
    private static final int MAX_BYTES = 1024 * 1024;

    private final Path file;
    private final String shown;

    /**
     * A file.
     *
     * @param shown its path, as people write it
     */
    public SettingsFile(Path file, String shown) {
      this.file = file;
      this.shown = shown;
    }

    /**
     * A project's file, which may have come with a download or lie in a folder of many users.
     *
     * @throws CliException unless it is an ordinary file of the user or root that nobody else may
     *     write to
     */
    Optional<PropertiesText> ofProject() {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        String what =
            Files.isSymbolicLink(file) ? "it is a symbolic link" : "it is no ordinary file";
        throw refused(what, "remove it, or put an ordinary file in its place");
      }
      return Optional.of(trusted(LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * The user's own file; a symbolic link is followed. Empty when there is none.
     *
     * @throws CliException when something else is in its place, or others may write to it
     */
    public Optional<PropertiesText> ofUser() {
      if (isMissing()) {
        return Optional.empty();
      }
      if (!Files.exists(file)) {
        throw refused("it is a symbolic link to nowhere", "correct the link, or remove it");
      }
      if (!Files.isRegularFile(file)) {
        String what = Files.isDirectory(file) ? "it is a directory" : "it is no ordinary file";
        throw refused(what, "remove it, or put an ordinary file in its place");
      }
      PropertiesText text = trusted();
      refuseOpenFolder(file);
      refuseOpenFolder(resolved());
      return Optional.of(text);
    }

    private Path resolved() {
      try {
        return file.toRealPath();
      } catch (IOException gone) {
        throw refused("it can't be read", "correct the file").causedBy(gone);
      }
    }

    /** As for token files: no other user may put another file in its place. */
    private void refuseOpenFolder(Path place) {
      Path folder = place.toAbsolutePath().getParent();
      if (folder != null && FileTrust.isOpen(folder)) {
        throw refused(
            "others can replace it: its folder " + folder + " is writable by all users",
            "chmod go-w the folder");
      }
    }

    /** Whether nothing is in its place; not so when its own folder can't be looked into. */
    private boolean isMissing() {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && Files.isDirectory(folder) && !Files.isExecutable(folder)) {
        throw refused("its folder can't be looked into: no permission", "chmod u+rx the folder");
      }
      return true;
    }

    private PropertiesText trusted(LinkOption... links) {
      try {
        FileTrust.doubt(file, links)
            .ifPresent(
                doubt -> {
                  throw refused(doubt, "make it your own: chown, and chmod go-w");
                });
        return read(links);
      } catch (AccessDeniedException denied) {
        throw refused("no permission", "chmod u+r").causedBy(denied);
      } catch (IOException unreadable) {
        throw refused("it can't be read", "correct the file").causedBy(unreadable);
      } catch (IllegalArgumentException broken) {
        throw refused(String.valueOf(broken.getMessage()), "correct the file");
      }
    }

    private PropertiesText read(LinkOption... links) throws IOException {
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file, links)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      if (bytes.length > MAX_BYTES) {
        throw refused("it has more than 1 MiB", "shorten it");
      }
      return PropertiesText.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private CliException refused(String why, String advice) {
      return CliException.config("the configuration can't be read: " + shown + ": " + why)
          .suggest(advice);
    }
  }
}
