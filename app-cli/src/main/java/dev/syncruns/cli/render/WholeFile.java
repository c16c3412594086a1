package dev.syncruns.cli.render;

import dev.syncruns.cli.failure.FileTrust;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that only its owner can read, unless it inherits permissions, and that is never seen half:
 * it is written beside its place and takes it when it is whole. Closed before it is kept, it leaves
 * nothing behind. Not thread-safe.
 */
public final class WholeFile implements AutoCloseable {
  private final Path place;
  private final Path unfinished;
  private final OutputStream out;

  private WholeFile(Path place, Path unfinished) throws IOException {
    this.place = place;
    this.unfinished = unfinished;
    this.out = new BufferedOutputStream(Files.newOutputStream(unfinished));
  }

  /**
   * Begins a file.
   *
   * @param file its place; a regular file there is replaced in the end
   * @param ending how the name of the unfinished file ends
   * @throws IOException when it can't be written
   */
  public static WholeFile create(Path file, String ending) throws IOException {
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
    return new WholeFile(place, Files.createTempFile(directory, ".syncruns-", ending));
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
    Files.move(
        unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
