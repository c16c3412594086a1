package dev.syncruns.domain.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is publicly known of error keys, and what we advise: asked only where the service itself
 * does not say. To extend it, add an entry to the list of its theme and raise {@link #VERSION}.
 */
public final class ErrorCatalogue {
  /** The date of the catalogue's last change. */
  public static final String VERSION = "2026-11-24";

  private static final List<KnownError> ALL =
      Stream.of(AccessErrors.ALL, FileErrors.ALL, ModelErrors.ALL, ServiceErrors.ALL)
          .flatMap(List::stream)
          .sorted((one, other) -> one.key().compareToIgnoreCase(other.key()))
          .toList();

  private static final Map<String, KnownError> BY_KEY = byKey();

  private ErrorCatalogue() {}

  /** Every entry, by key. */
  public static List<KnownError> all() {
    return ALL;
  }

  /** What is known of {@code key}, in any case; empty when nothing is, and for null. */
  public static Optional<KnownError> find(@Nullable String key) {
    return key == null
        ? Optional.empty()
        : Optional.ofNullable(BY_KEY.get(key.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, KnownError> byKey() {
    Map<String, KnownError> byKey = new TreeMap<>();
    ALL.forEach(error -> byKey.put(error.key().toLowerCase(Locale.ROOT), error));
    return byKey;
  }
}
