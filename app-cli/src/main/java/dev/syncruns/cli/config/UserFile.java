package dev.syncruns.cli.config;

import dev.syncruns.cli.config.ConfigSources.SettingsFile;
import dev.syncruns.cli.config.PropertiesText.Given;
import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user's own file of settings, to be changed. Not thread-safe, and not guarded against another
 * process that changes it at the same time: the later process wins.
 */
public final class UserFile {
  private final SettingsFile file;
  private final String prefix;
  private PropertiesText text;

  private UserFile(SettingsFile file, String prefix) {
    this.file = file;
    this.prefix = prefix;
    this.text = file.ofUser().orElseGet(() -> PropertiesText.of(""));
  }

  static UserFile of(SettingsFile file, @Nullable String profile) {
    if (profile != null && !profile.matches("[A-Za-z0-9_-]{1,64}")) {
      throw CliException.usage("invalid profile \"" + profile + "\" for a file")
          .suggest("letters, digits, - and _");
    }
    return new UserFile(file, profile == null ? "" : "%" + profile + ".");
  }

  /** The full name of a property, e.g. {@code %ci.syncruns.list.limit}. */
  public String nameOf(String property) {
    return prefix + PropertyNames.PREFIX + property;
  }

  public Optional<String> value(String property) {
    return Optional.ofNullable(text.given().get(nameOf(property))).map(Given::value);
  }

  /** Where a property is given, as {@code file:line}. */
  public Optional<String> place(String property) {
    return Optional.ofNullable(text.given().get(nameOf(property)))
        .map(given -> file.shown() + ":" + given.line());
  }

  /** Where the first property is given whose name begins with {@code beginning}. */
  public Optional<String> placeOfFirst(String beginning) {
    return text.lines().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(nameOf(beginning)))
        .map(entry -> file.shown() + ":" + entry.getValue().get(0))
        .findFirst();
  }

  /**
   * Gives a property a value.
   *
   * @throws CliException when the file gives it more than one
   */
  public void set(String property, String value) {
    String name = nameOf(property);
    List<Integer> lines = text.lines().getOrDefault(name, List.of());
    if (lines.size() > 1) {
      throw repeated(name, file.shown(), lines);
    }
    text = text.with(name, value);
  }

  static CliException repeated(String name, String file, List<Integer> lines) {
    CliException failure = CliException.config(name + " is set more than once in one file");
    for (int line : lines) {
      failure = failure.row("in", file + ":" + line);
    }
    return failure.suggest("keep one of these lines");
  }

  /** Removes every property whose name begins with {@code beginning}. */
  public void removeAll(String beginning) {
    text = text.without(name -> name.startsWith(nameOf(beginning)));
  }

  public void remove(String property) {
    text = text.without(nameOf(property)::equals);
  }

  /**
   * Writes the changes atomically. The file keeps its permissions; a new file, and its folder, are
   * for its owner only.
   *
   * @throws CliException when it cannot be written; it is unchanged then
   */
  public void save() {
    try {
      createFolder(file.path().toAbsolutePath().getParent());
      try (AtomicFile written = AtomicFile.create(file.path(), ".tmp")) {
        written.out().write(text.text().getBytes(StandardCharsets.UTF_8));
        written.inheritPermissions();
        written.keep();
      }
    } catch (IOException unwritable) {
      throw CliException.config("the configuration cannot be written: " + file.shown())
          .likely(String.valueOf(unwritable.getMessage()))
          .suggest("make the file and its folder writable")
          .causedBy(unwritable);
    }
  }

  private static void createFolder(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** The path for messages. */
  public String shown() {
    return file.shown();
  }
}
