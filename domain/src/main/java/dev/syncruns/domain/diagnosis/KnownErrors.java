package dev.syncruns.domain.diagnosis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is publicly known of error keys about who can fix them: asked only where the service itself
 * does not say, which it never does for the error of a whole run.
 */
final class KnownErrors {
  private static final Map<String, Fixability> BY_KEY =
      Map.of(
          "UserNotAuthenticated", Fixability.USER,
          "SourceFileIsForbidden", Fixability.USER,
          "AzureBlobURLError", Fixability.USER,
          "AnotherUserPushing", Fixability.USER,
          "FailedToAccessManifest", Fixability.NOT_USER,
          "ManifestIsMalformed", Fixability.NOT_USER,
          "ManifestParseError", Fixability.NOT_USER,
          "OutOfMemory", Fixability.NOT_USER);

  private KnownErrors() {}

  static Fixability fixabilityOf(@Nullable String key) {
    return key == null ? Fixability.UNKNOWN : BY_KEY.getOrDefault(key, Fixability.UNKNOWN);
  }
}
