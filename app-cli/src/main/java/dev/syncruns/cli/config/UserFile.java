package dev.syncruns.cli.config;

import dev.syncruns.cli.config.ConfigSources.SettingsFile;
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
 * process that changes it at the same moment: the later one wins, whole.
 */
public final class UserFile {
  private final Path path;
  private final String shown;
  private final String prefix;
  private PropertiesText text;

  private UserFile(Path path, String shown, String prefix) {
    this.path = path;
    this.shown = shown;
    this.prefix = prefix;
    this.text = read();
  }

  /**
   * The file, which need not exist.
   *
   * @param settings the settings, whatever is wrong with them
   * @param profile the profile whose lines are meant; null for those of none
   * @throws CliException when it can't be read, or there is no place for it
   */
  public static UserFile of(Settings settings, @Nullable String profile) {
    ConfigSources sources = settings.sources();
    Path path =
        sources
            .userFile()
            .orElseThrow(
                () ->
                    CliException.config("there is no place for a file of settings")
                        .suggest("set HOME or XDG_CONFIG_HOME to a whole path"));
    if (profile != null && !profile.matches("[A-Za-z0-9_-]{1,64}")) {
      throw CliException.usage("the profile \"" + profile + "\" can't be written to a file")
          .suggest("letters, digits, - and _");
    }
    return new UserFile(path, sources.shown(path), profile == null ? "" : "%" + profile + ".");
  }

  private PropertiesText read() {
    return new SettingsFile(path, shown).ofUser().orElseGet(() -> PropertiesText.of(""));
  }

  /** The name that a property has in it, e.g. {@code %ci.syncruns.list.limit}. */
  public String nameOf(String property) {
    return prefix + "syncruns." + property;
  }

  /** The value it gives a property; empty when it gives none. */
  public Optional<String> value(String property) {
    return text.value(nameOf(property));
  }

  /** Where it gives a property its value, as {@code file:line}; empty when it gives none. */
  public Optional<String> place(String property) {
    List<Integer> lines = text.lines().getOrDefault(nameOf(property), List.of());
    return lines.stream().reduce((one, last) -> last).map(line -> shown + ":" + line);
  }

  /** Where the first property lies whose name in the file begins so; empty when there is none. */
  public Optional<String> placeOfFirst(String property) {
    return text.lines().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(nameOf(property)))
        .map(entry -> shown + ":" + entry.getValue().get(0))
        .findFirst();
  }

  /**
   * Gives a property a value.
   *
   * @throws CliException when the file gives it two, so that it is not clear which one is meant
   */
  public void set(String property, String value) {
    refuseRepeated(nameOf(property));
    text = text.with(nameOf(property), value);
  }

  private void refuseRepeated(String name) {
    List<Integer> lines = text.lines().getOrDefault(name, List.of());
    if (lines.size() > 1) {
      CliException failure = CliException.config(name + " is set more than once in one file");
      for (int line : lines) {
        failure = failure.row("in", shown + ":" + line);
      }
      throw failure.suggest("keep one of these lines, then try again");
    }
  }

  /** Takes away every property whose name begins so. */
  public void removeAll(String beginning) {
    text = text.without(name -> name.startsWith(nameOf(beginning)));
  }

  /** Takes away a property. */
  public void remove(String property) {
    text = text.without(nameOf(property)::equals);
  }

  /**
   * Writes what was changed. A reader sees all of it or nothing. The file keeps its permissions; a
   * new one, and its folder, are for its owner only.
   *
   * @throws CliException when it can't be written; it is as it was then
   */
  public void save() {
    try {
      createFolder(path.toAbsolutePath().getParent());
      try (AtomicFile file = AtomicFile.create(path, ".tmp")) {
        file.out().write(text.text().getBytes(StandardCharsets.UTF_8));
        file.inheritPermissions();
        file.keep();
      }
    } catch (IOException unwritable) {
      throw CliException.config("the configuration can't be written: " + shown)
          .likely(String.valueOf(unwritable.getMessage()))
          .suggest("see to it that you may write to the file and its folder")
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

  /** Its path, as people write it. */
  public String shown() {
    return shown;
  }
}
