package dev.syncruns.cli.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where files with settings lie, and how their paths are shown. */
final class ConfigFiles {
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

  /** The nearest project's file, whatever it is, in {@code directory} or above; empty for none. */
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
