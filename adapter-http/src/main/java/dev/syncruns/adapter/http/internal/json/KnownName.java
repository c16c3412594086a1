package dev.syncruns.adapter.http.internal.json;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of a field as it was met in a document, with what came of it: the names that followed,
 * the last text and what was made of that. What comes again is recognized by its characters and
 * needs no copy.
 */
final class KnownName {
  private static final int LONGEST = 96;
  private static final int OTHERS = 3;
  private static final char[] NONE = {};

  private final String name;
  private final Field field;
  private final char[] characters;
  private KnownName follower = this;
  private final @Nullable KnownName[] others = new @Nullable KnownName[OTHERS];
  private String text = "";
  private char[] textCharacters = NONE;
  private @Nullable Function<String, ?> maker;
  private @Nullable Object made;

  KnownName(String name) {
    this.name = name;
    this.field = Field.named(name);
    this.characters = name.toCharArray();
  }

  @Override
  public String toString() {
    return name;
  }

  Field field() {
    return field;
  }

  /**
   * Who of the last followers stands, in quotes, before an index of some characters; may be null.
   */
  @Nullable KnownName followerBefore(char[] document, int end) {
    if (follower.isBefore(document, end)) {
      return follower;
    }
    for (KnownName other : others) {
      if (other != null && other.isBefore(document, end)) {
        follow(other);
        return other;
      }
    }
    return null;
  }

  /** This name was followed by another. */
  void follow(KnownName now) {
    KnownName passed = follower;
    follower = now;
    for (int i = 0; i < OTHERS; i++) {
      KnownName moved = others[i];
      others[i] = passed;
      if (moved == null || moved == now) {
        return;
      }
      passed = moved;
    }
  }

  /** Whether the field's last text, and no more, stands in quotes from an index on. */
  boolean isTextAt(char[] document, int from, int limit) {
    int end = from + textCharacters.length;
    return end < limit
        && document[end] == '"'
        && Arrays.equals(textCharacters, 0, textCharacters.length, document, from, end);
  }

  /** The field's last text. */
  String text() {
    return text;
  }

  /** The field's last text is remembered, if it stands in the document as it is. */
  String remember(String last) {
    if (last.length() <= LONGEST && last.indexOf('\\') < 0) {
      text = last;
      textCharacters = last.toCharArray();
      maker = null;
    }
    return last;
  }

  /** What {@code wanted} makes of a text; made once as long as the text stays the same. */
  @SuppressWarnings("unchecked") // The same maker makes the same type.
  <T> T made(String of, Function<String, T> wanted) {
    Object last = made;
    if (last != null && maker == wanted && of.equals(text)) {
      return (T) last;
    }
    T now = wanted.apply(of);
    if (of.equals(text)) {
      made = now;
      maker = wanted;
    }
    return now;
  }

  private boolean isBefore(char[] document, int end) {
    int from = end - 1 - characters.length;
    // A quote behind a backslash is a part of another name.
    if (from < 2 || document[from - 1] != '"' || document[from - 2] == '\\') {
      return false;
    }
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] != document[from + i]) {
        return false;
      }
    }
    return true;
  }
}
