package dev.syncruns.adapter.http.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text that a field had, with what was made of it. */
final class KnownText {
  private static final int LONGEST = 96;

  private final String text;
  private final Spelling spelling;
  private @Nullable Function<String, ?> maker;
  private @Nullable Object made;

  KnownText(String text) {
    this.text = text;
    this.spelling = text.length() <= LONGEST ? Spelling.of(text) : Spelling.NONE;
  }

  String text() {
    return text;
  }

  /** Whether it can be recognized where it comes again. */
  boolean isPlain() {
    return spelling != Spelling.NONE;
  }

  /** Whether it, and no more, stands in a document from an index on. */
  boolean isAt(byte[] document, int from, int limit) {
    return spelling.isAt(document, from, limit);
  }

  /** What {@code wanted} makes of the text; made once. */
  @SuppressWarnings("unchecked") // The same maker makes the same type.
  <T> T made(Function<String, T> wanted) {
    Object known = made;
    if (known != null && maker == wanted) {
      return (T) known;
    }
    T now = wanted.apply(text);
    made = now;
    maker = wanted;
    return now;
  }
}
