package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Provides the token in a file, which is read again when it changes. On POSIX systems, a file that
 * others can read is rejected.
 */
public final class FileAccessTokenProvider implements AccessTokenProvider {
  private final SecretFile file;
  private @Nullable List<Object> seen;
  private @Nullable AccessToken token;

  /** Creates a provider for {@code file}, which is not read before the first token is requested. */
  public FileAccessTokenProvider(Path file) {
    this.file = new SecretFile("token file", file);
  }

  @Override
  public synchronized AccessToken token() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
      List<Object> state =
          List.of(
              attributes.lastModifiedTime(),
              attributes.size(),
              String.valueOf(attributes.fileKey()));
      AccessToken known = token;
      if (known == null || !state.equals(seen)) {
        known = TokenErrors.token(file.text(AccessToken.MAX_LENGTH), file.inWords());
        token = known;
        seen = state;
      }
      return known;
    } catch (NoSuchFileException missing) {
      throw TokenErrors.source("there is no token file " + file.path());
    } catch (IOException unreadable) {
      throw TokenErrors.source(file.inWords() + " can't be read");
    }
  }

  @Override
  public synchronized AccessToken refresh(AccessToken refused) {
    seen = null;
    AccessToken now = token();
    if (now.equals(refused)) {
      throw TokenErrors.refused();
    }
    return now;
  }

  @Override
  public String toString() {
    return "FileAccessTokenProvider(" + file.path() + ")";
  }
}
