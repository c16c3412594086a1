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
 * A file that contains a secret. On POSIX systems it is rejected if others can read, change or
 * replace it.
 *
 * @param what its purpose, for messages, such as {@code token file}
 * @param path its path; not accessed before it is read
 */
public record SecretFile(String what, Path path) {
  private static final Set<PosixFilePermission> READERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  private static final Set<PosixFilePermission> WRITERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  private static final int STICKY = 01000;

  /** Returns purpose and path, for messages. */
  public String inWords() {
    return "the " + what + " " + path;
  }

  /**
   * Returns the text in the file without one trailing line ending; a text longer than {@code
   * longest} is truncated to a length above it.
   *
   * @param longest the maximum useful length in bytes
   * @throws dev.syncruns.domain.problem.NotAuthenticated if it is missing, cannot be read, or can
   *     be read or changed by others; see its cause
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
        // One more byte than the longest text with its line ending, so that a longer one is
        // rejected.
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

  /** Whether others may replace the file: its directory is neither private nor sticky. */
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

  /** Line endings and marks around a token. */
  static final class Lines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Lines() {}

    /** Returns the text without a byte order mark and one trailing line ending. */
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
