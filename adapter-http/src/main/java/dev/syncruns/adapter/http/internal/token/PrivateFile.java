package dev.syncruns.adapter.http.internal.token;

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
 * it.
 *
 * @param what what it is, for messages, e.g. {@code token file}
 * @param path where it is; not looked at before it is read
 */
public record PrivateFile(String what, Path path) {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

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
   *     be read by others; says which
   */
  public String text(int longest) {
    try {
      if (isReadByOthers()) {
        throw Unusable.source(inWords() + " can be read by others; make it private: chmod 600");
      }
      try (InputStream in = Files.newInputStream(path)) {
        // One more than the longest text with its line end, so that a longer one is refused.
        byte[] bytes = in.readNBytes(longest + 3);
        return Lines.withoutEnd(new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (NoSuchFileException missing) {
      throw Unusable.source("there is no " + what + " " + path);
    } catch (IOException unreadable) {
      throw Unusable.source(inWords() + " can't be read");
    }
  }

  private boolean isReadByOthers() throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
  }
}
