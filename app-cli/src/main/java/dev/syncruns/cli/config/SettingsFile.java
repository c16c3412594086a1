package dev.syncruns.cli.config;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.FileTrust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of settings before it is read: it is refused when somebody else may have written it, and
 * no message repeats what stands in it.
 */
public final class SettingsFile {
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
   * @throws CliFailure unless it is an ordinary file of the user or root that nobody else may write
   *     to
   */
  Optional<PropertiesText> ofProject() {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      String what = Files.isSymbolicLink(file) ? "it is a symbolic link" : "it is no ordinary file";
      throw refused(what, "remove it, or put an ordinary file in its place");
    }
    return Optional.of(trusted(LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * The user's own file; a symbolic link is followed. Empty when there is none.
   *
   * @throws CliFailure when something else is in its place, or others may write to it
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
    return Optional.of(trusted());
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

  private CliFailure refused(String why, String advice) {
    return CliFailure.config("the configuration can't be read: " + shown + ": " + why)
        .suggest(advice);
  }
}
