package dev.syncruns.adapter.http.core.internal.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that holds a secret. On systems with POSIX permissions it is refused when others can read
 * it, change it or put another in its place.
 *
 * @param what what it is, for messages, e.g. {@code token file}
 * @param path where it is; not looked at before it is read
 */
public record SecretFile(String what, Path path) {
  private static final Set<PosixFilePermission> READERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  private static final Set<PosixFilePermission> WRITERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  private static final int STICKY = 01000;

  /** The file, in words. */
  public String inWords() {
    return "the " + what + " " + path;
  }

  /**
   * The text in the file, without one line end at its end; of a longer one than {@code longest}, so
   * much that it is seen to be longer.
   *
   * @param longest the longest text that is of use, in bytes
   * @throws dev.syncruns.domain.problem.NotAuthenticated when it is missing, can't be read, or can
   *     be read or changed by others; says which
   */
  public String text(int longest) {
    try {
      if (isOpenTo(READERS)) {
        throw TokenErrors.source(inWords() + " can be read by others; make it private: chmod 600");
      }
      if (isOpenTo(WRITERS)) {
        throw TokenErrors.source(
            inWords() + " can be changed by others; make it private: chmod 600");
      }
      if (isReplaceable()) {
        throw TokenErrors.source(
            inWords() + " can be replaced by others; make its folder private: chmod go-w");
      }
      try (InputStream in = Files.newInputStream(path)) {
        // One more than the longest text with its line end, so that a longer one is refused.
        byte[] bytes = in.readNBytes(longest + 6);
        return Lines.withoutEnd(new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (NoSuchFileException missing) {
      throw TokenErrors.source("there is no " + what + " " + path);
    } catch (IOException unreadable) {
      throw TokenErrors.source(inWords() + " can't be read");
    }
  }

  private boolean isOpenTo(Set<PosixFilePermission> others) throws IOException {
    return knows("posix")
        && Files.getPosixFilePermissions(path).stream().anyMatch(others::contains);
  }

  /**
   * Whether anybody may put another file in its place: its folder is neither private nor sticky.
   */
  private boolean isReplaceable() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    return folder != null
        && knows("unix")
        && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)
        && ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) == 0;
  }

  private boolean knows(String view) {
    return path.getFileSystem().supportedFileAttributeViews().contains(view);
  }

  /** What files and commands put around a token. */
  static final class Lines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Lines() {}

    /** The text without a byte order mark before it and one line end at its end. */
    static String withoutEnd(String read) {
      String text = read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
      int end = text.length();
      if (text.endsWith("\n")) {
        end--;
      }
      if (end > 0 && text.charAt(end - 1) == '\r') {
        end--;
      }
      return text.substring(0, end);
    }
  }
}
