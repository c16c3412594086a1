package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.config.Settings.SettingValue.Source;
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

/** The sources of settings; their ordinals decide which value wins. */
final class ConfigSources {
  private static final int OPTIONS = 500;
  private static final int ENVIRONMENT = 400;
  private static final int PROJECT = 300;
  private static final int USER = 100;
  private static final String PROJECT_FILE = ".syncruns.properties";

  /** Silent, because {@link Settings} reports what is wrong with a file. */
  private static final Logger LIBRARY = Logger.getLogger("io.smallrye.config");

  private final List<ConfigSource> all = new ArrayList<>();
  private final SettingsInput input;

  ConfigSources(SettingsInput input) {
    LIBRARY.setLevel(Level.OFF);
    this.input = input;
    Map<String, String> options = new HashMap<>();
    input.options().forEach((name, text) -> options.put(PropertyNames.PREFIX + name, text));
    all.add(new PropertiesConfigSource(options, "options", OPTIONS));
    Map<String, String> variables = new HashMap<>(input.environment());
    variables
        .entrySet()
        .removeIf(
            one ->
                !one.getKey().startsWith(PropertyNames.VARIABLE_PREFIX)
                    || one.getValue().isEmpty());
    all.add(new EnvConfigSource(variables, ENVIRONMENT));
    projectFile()
        .ifPresent(file -> all.add(FileSource.of(file.shown(), PROJECT, file.ofProject())));
    userFile()
        .ifPresent(
            file ->
                file.ofUser().ifPresent(text -> all.add(FileSource.of(file.shown(), USER, text))));
  }

  /** Returns the sources, the one that wins first. */
  List<ConfigSource> all() {
    return all;
  }

  List<FileSource> files() {
    return all.stream().filter(FileSource.class::isInstance).map(FileSource.class::cast).toList();
  }

  /** Returns the user's file, whether or not it exists; empty without a home directory. */
  Optional<SettingsFile> userFile() {
    return directory("XDG_CONFIG_HOME")
        .or(() -> directory("HOME").map(home -> home.resolve(".config")))
        .map(path -> path.resolve("syncruns").resolve("config.properties"))
        .map(path -> new SettingsFile(path, shown(path)));
  }

  /** Returns the nearest file of a project, in the working directory or above. */
  private Optional<SettingsFile> projectFile() {
    Path start = input.directory();
    for (Path at = start == null ? null : start.toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve(PROJECT_FILE);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new SettingsFile(file, shown(file)));
      }
    }
    return Optional.empty();
  }

  /** Returns a path for messages, with {@code ~} for the home directory. */
  private String shown(Path path) {
    return directory("HOME")
        .filter(path::startsWith)
        .map(home -> "~/" + home.relativize(path))
        .orElseGet(path::toString);
  }

  private Optional<Path> directory(String variable) {
    try {
      return Optional.of(Path.of(input.environment().getOrDefault(variable, "")))
          .filter(Path::isAbsolute);
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  /** Returns the kind of source that has an ordinal. */
  static Source kindOf(int ordinal) {
    return switch (ordinal) {
      case OPTIONS -> Source.OPTION;
      case ENVIRONMENT -> Source.ENVIRONMENT;
      case PROJECT -> Source.PROJECT;
      case USER -> Source.USER;
      default -> Source.BUILT_IN;
    };
  }

  /** Returns the value that a source gives a name. */
  static ConfigValue read(ConfigSource source, String name) {
    ConfigValue value = source instanceof FileSource file ? file.getConfigValue(name) : null;
    return value != null
        ? value
        : ConfigValue.builder()
            .withName(name)
            .withValue(source.getValue(name))
            .withConfigSourceName(source.getName())
            .withConfigSourceOrdinal(source.getOrdinal())
            .build();
  }

  /** Returns the origin of a value: an option, a variable, {@code file:line} or built-in. */
  String origin(String property, ConfigValue value) {
    return switch (kindOf(value.getConfigSourceOrdinal())) {
      case OPTION -> Optional.ofNullable(input.optionNames().get(property)).orElse("option");
      case ENVIRONMENT -> PropertyNames.variableOf(property);
      case PROJECT, USER -> value.getConfigSourceName() + ":" + value.getLineNumber();
      case BUILT_IN -> "built-in";
    };
  }

  /**
   * The values of a file, each with its line. Nothing in the file changes the ordinal.
   *
   * @param getName the path of the file for messages.
   */
  record FileSource(
      String getName, int getOrdinal, PropertiesText text, Map<String, ConfigValue> values)
      implements ConfigValueConfigSource {

    static FileSource of(String name, int ordinal, PropertiesText text) {
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
      return new FileSource(name, ordinal, text, values);
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

  /**
   * A file of settings that may not exist. It is refused when another user may have written it, and
   * no message repeats its contents.
   *
   * @param shown the path for messages.
   */
  record SettingsFile(Path path, String shown) {
    private static final int MAX_BYTES = 1024 * 1024;

    /**
     * Reads the file of a project, which may come from a download or lie in a shared folder.
     *
     * @throws CliException unless it is a regular file of the user or root that no other user may
     *     write to
     */
    PropertiesText ofProject() {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw notRegular(Files.isSymbolicLink(path) ? "a symbolic link" : "not a regular file");
      }
      return trusted(LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Reads the user's own file; follows a symbolic link. Empty when the file does not exist.
     *
     * @throws CliException when it is not a regular file, or another user may write to it or
     *     replace it
     */
    Optional<PropertiesText> ofUser() {
      if (isMissing()) {
        return Optional.empty();
      }
      if (!Files.exists(path)) {
        throw refused("it is a dangling symbolic link", "correct the link, or remove it");
      }
      if (!Files.isRegularFile(path)) {
        throw notRegular(Files.isDirectory(path) ? "a directory" : "not a regular file");
      }
      PropertiesText text = trusted();
      try {
        checkFolder(path.toAbsolutePath());
        checkFolder(path.toRealPath());
      } catch (IOException gone) {
        throw refused("it cannot be read", "correct the file").causedBy(gone);
      }
      return Optional.of(text);
    }

    private CliException notRegular(String what) {
      return refused("it is " + what, "remove it, or put a regular file in its place");
    }

    private boolean isMissing() {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null && Files.isDirectory(folder) && !Files.isExecutable(folder)) {
        throw refused("no permission to access its folder", "chmod u+rx the folder");
      }
      return true;
    }

    /** Applies the rule for token files: no other user may put another file in its place. */
    private void checkFolder(Path place) throws IOException {
      Path folder = place.getParent();
      if (folder != null && FileTrust.isOpen(folder)) {
        throw refused(
            "others can replace it: its folder " + folder + " is writable by all users",
            "chmod go-w the folder");
      }
    }

    private PropertiesText trusted(LinkOption... links) {
      try {
        Optional<String> doubt = FileTrust.doubt(path, links);
        if (doubt.isPresent()) {
          throw refused(doubt.get(), "make it your own: chown, and chmod go-w");
        }
        try (InputStream in = Files.newInputStream(path, links)) {
          byte[] bytes = in.readNBytes(MAX_BYTES + 1);
          if (bytes.length > MAX_BYTES) {
            throw refused("it has more than 1 MiB", "shorten it");
          }
          return PropertiesText.of(new String(bytes, StandardCharsets.UTF_8));
        }
      } catch (AccessDeniedException denied) {
        throw refused("no permission", "chmod u+r").causedBy(denied);
      } catch (IOException unreadable) {
        throw refused("it cannot be read", "correct the file").causedBy(unreadable);
      } catch (IllegalArgumentException broken) {
        throw refused(String.valueOf(broken.getMessage()), "correct the file");
      }
    }

    private CliException refused(String why, String advice) {
      return CliException.config("the configuration cannot be read: " + shown + ": " + why)
          .suggest(advice);
    }
  }
}
