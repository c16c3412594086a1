package dev.syncruns.cli.render;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new file for somebody who reads it later, and for nobody but them. Of its kind those that are
 * older than 30 days are deleted when a new one is made.
 */
public final class TemporaryFile {
  private static final Duration KEPT = Duration.ofDays(30);

  private TemporaryFile() {}

  /**
   * Writes a file.
   *
   * @param folder where it is made; null for where temporary files usually are
   * @param beginning how the names of its kind begin
   * @param ending how they end
   * @throws IOException when it can't be written
   */
  public static Path write(@Nullable Path folder, String beginning, String ending, String contents)
      throws IOException {
    Path file =
        folder == null
            ? Files.createTempFile(beginning, ending)
            : Files.createTempFile(folder, beginning, ending);
    Files.writeString(file, contents);
    deleteOlder(file, beginning, ending);
    return file;
  }

  private static void deleteOlder(Path newest, String beginning, String ending) {
    Path folder = newest.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      UserPrincipal owner = Files.getOwner(newest);
      Instant oldest = Files.getLastModifiedTime(newest).toInstant().minus(KEPT);
      for (Path file : all) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(beginning) && name.endsWith(ending) && isOld(file, owner, oldest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UnsupportedOperationException busy) {
      // The next one tries again.
    }
  }

  private static boolean isOld(Path file, UserPrincipal owner, Instant oldest) throws IOException {
    FileTime changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && changed.toInstant().isBefore(oldest)
        && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner);
  }
}
