package dev.syncruns.cli.output;

import dev.syncruns.cli.error.FileTrust;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is never seen half: it is written beside its place and takes it when it is whole.
 * Where the place itself cannot be exchanged, as a mount point or a file in a folder that is not
 * writable, its contents are replaced at the end. Closed before it is kept, it leaves nothing
 * behind. Not thread-safe.
 */
public final class AtomicFile implements AutoCloseable {
  private final Path place;
  private final Path unfinished;
  private final OutputStream out;

  private AtomicFile(Path place, Path unfinished) throws IOException {
    this.place = place;
    this.unfinished = unfinished;
    this.out = new BufferedOutputStream(Files.newOutputStream(unfinished));
  }

  /**
   * Begins a file that only its owner can read, unless it inherits permissions.
   *
   * @param file its place; a regular file there is replaced in the end
   * @param ending how the name of the unfinished file ends
   * @throws IOException when it can't be written
   */
  public static AtomicFile create(Path file, String ending) throws IOException {
    Path place = placeOf(file);
    return new AtomicFile(place, unfinished(place, ending));
  }

  /**
   * Begins the new contents of a file, which keeps its permissions; a new one has the usual ones.
   *
   * @param file its place; a regular file there is replaced in the end
   * @throws IOException when it can't be written
   */
  public static AtomicFile replace(Path file) throws IOException {
    Path place = placeOf(file);
    if (Files.exists(place)) {
      AtomicFile whole = new AtomicFile(place, unfinished(place, ".tmp"));
      whole.inheritPermissions();
      return whole;
    }
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    return new AtomicFile(place, Files.createFile(place.resolveSibling(name)));
  }

  private static Path placeOf(Path file) throws IOException {
    FileTrust.checkPlace(file);
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path directory = place.getParent();
    if (directory == null || (Files.exists(place) && !Files.isRegularFile(place))) {
      throw new FileSystemException(place.toString(), null, "it is there, and no ordinary file");
    }
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(place.toString());
    }
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new AccessDeniedException(place.toString());
    }
    return place;
  }

  /** Beside the place, or where temporary files are when the folder takes no new file. */
  private static Path unfinished(Path place, String ending) throws IOException {
    try {
      return Files.createTempFile(place.resolveSibling("."), ".syncruns-", ending);
    } catch (IOException closed) {
      if (!Files.exists(place)) {
        throw closed;
      }
      return Files.createTempFile(".syncruns-", ending);
    }
  }

  /** Where its content goes. */
  public OutputStream out() {
    return out;
  }

  /** Its place, in full. */
  public Path place() {
    return place;
  }

  /** Gives it the permissions of the file whose place it takes, if there is one. */
  public void inheritPermissions() throws IOException {
    boolean posix = Files.getFileStore(unfinished).supportsFileAttributeView("posix");
    if (posix && Files.exists(place)) {
      Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(place));
    }
  }

  /** Puts it in its place. */
  public void keep() throws IOException {
    out.close();
    try {
      Files.move(
          unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException fixed) {
      if (!Files.isRegularFile(place)) {
        throw fixed;
      }
      try (OutputStream to =
          Files.newOutputStream(
              place, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        Files.copy(unfinished, to);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * A new file for somebody who reads it later, and for nobody but them. Of its kind those that are
   * older than 30 days are deleted when a new one is made.
   */
  public static final class TemporaryFile {
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
    public static Path write(
        @Nullable Path folder, String beginning, String ending, String contents)
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

    private static boolean isOld(Path file, UserPrincipal owner, Instant oldest)
        throws IOException {
      FileTime changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && changed.toInstant().isBefore(oldest)
          && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner);
    }
  }
}
