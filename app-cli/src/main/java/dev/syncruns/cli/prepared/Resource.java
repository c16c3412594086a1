package dev.syncruns.cli.prepared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text in the jar. */
final class Resource {

  private Resource() {}

  /** The text; null when there is none of this name. */
  static @Nullable String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The name that stands for a command, e.g. {@code config-get}; null for what is no command. */
  static @Nullable String nameOf(String... words) {
    for (String word : words) {
      if (!isWord(word)) {
        return null;
      }
    }
    return words.length == 0 ? "syncruns" : String.join("-", words);
  }

  /** Without a regular expression, whose classes would take time to load. */
  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (i > 0 && (c == '-' || (c >= '0' && c <= '9')));
      if (!letter) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
