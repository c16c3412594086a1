package dev.syncruns.cli.error;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * Decides whether another user can control a file: its owner is neither the user nor root, or
 * others may write to it. On systems without owners and permissions, every file is trusted.
 */
public final class FileTrust {
  private static final Path PROCESS = Path.of("/proc/self");
  private static final String ROOT = "root";
  private static final int STICKY = 01000;

  private FileTrust() {}

  /**
   * Returns why a file is not trusted; empty if it is.
   *
   * @param links whether to check a symbolic link itself instead of its target
   * @throws IOException if the file cannot be inspected
   */
  public static Optional<String> doubt(Path file, LinkOption... links) throws IOException {
    if (!hasOwners(file)) {
      return Optional.empty();
    }
    PosixFileAttributes facts = Files.readAttributes(file, PosixFileAttributes.class, links);
    if (!isOurs(facts.owner())) {
      return Optional.of("it belongs to " + facts.owner().getName() + ", another user");
    }
    boolean open =
        facts.permissions().contains(PosixFilePermission.GROUP_WRITE)
            || facts.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    return open && !facts.isSymbolicLink()
        ? Optional.of("others may write to it")
        : Optional.empty();
  }

  /**
   * Returns whether every user may replace files in {@code folder}, because it is world-writable
   * and not sticky.
   */
  public static boolean isOpen(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)
        && ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) == 0;
  }

  /**
   * Rejects a symbolic link or pipe that another user placed at the location of a file to be
   * written.
   *
   * @throws FileSystemException if there is one
   */
  public static void checkPlace(Path place) throws IOException {
    Path file = place.toAbsolutePath();
    boolean system = file.startsWith("/dev") || file.startsWith("/proc");
    boolean plain =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    if (system || plain || !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !hasOwners(file)) {
      return;
    }
    UserPrincipal owner = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
    if (!isOurs(owner)) {
      String what = Files.isSymbolicLink(file) ? "a symbolic link" : "a pipe or device";
      throw new FileSystemException(
          file.toString(), null, "it is " + what + " of " + owner.getName() + ", another user");
    }
  }

  private static boolean hasOwners(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static boolean isOurs(UserPrincipal owner) throws IOException {
    return owner.equals(user()) || owner.getName().equals(ROOT);
  }

  private static UserPrincipal user() throws IOException {
    return Files.exists(PROCESS)
        ? Files.getOwner(PROCESS)
        : PROCESS
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
  }
}
