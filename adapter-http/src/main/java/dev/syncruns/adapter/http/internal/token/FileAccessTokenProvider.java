package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.AccessTokenProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token in a file, read again whenever the file changed. On systems with POSIX permissions, a
 * file that others can read is refused.
 */
public final class FileAccessTokenProvider implements AccessTokenProvider {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private final Path file;
  private @Nullable List<Object> seen;
  private @Nullable AccessToken token;

  /** The token in {@code file}, which is not looked at before the token is asked for. */
  public FileAccessTokenProvider(Path file) {
    this.file = file;
  }

  @Override
  public synchronized AccessToken token() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      List<Object> state =
          List.of(
              attributes.lastModifiedTime(),
              attributes.size(),
              String.valueOf(attributes.fileKey()));
      AccessToken known = token;
      if (known == null || !state.equals(seen)) {
        known = read();
        token = known;
        seen = state;
      }
      return known;
    } catch (NoSuchFileException missing) {
      throw Unusable.source("there is no token file " + file);
    } catch (IOException unreadable) {
      throw Unusable.source("the token file " + file + " can't be read");
    }
  }

  @Override
  public synchronized AccessToken replacing(AccessToken refused) {
    seen = null;
    AccessToken now = token();
    if (now.equals(refused)) {
      throw Unusable.refused();
    }
    return now;
  }

  private AccessToken read() throws IOException {
    if (isReadByOthers()) {
      throw Unusable.source(
          "the token file " + file + " can be read by others; make it private: chmod 600");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      // One more than the longest token with its line end, so that a longer text is refused.
      bytes = in.readNBytes(AccessToken.MAX_LENGTH + 3);
    }
    return Unusable.token(
        Lines.withoutEnd(new String(bytes, StandardCharsets.UTF_8)), "the token file " + file);
  }

  private boolean isReadByOthers() throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }

  @Override
  public String toString() {
    return "FileAccessTokenProvider(" + file + ")";
  }
}
